// The report as Markdown, for a pull request, a wiki or a mail.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "report/drawing.hpp"
#include "report/face.hpp"
#include "report/introductions.hpp"
#include "report/options.hpp"
#include "report/words.hpp"

namespace stemma::report {

class MarkdownFace : public Face {
 public:
  MarkdownFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head) override;
  void claim(const Judgement& judgement) override;
  void case_finding(const Finding& finding) override;
  void end(const Totals& totals) override;

 private:
  void drawing(const Judgement& judgement);
  void findings(const std::vector<Finding>& found, bool with_subject);
  void record_itself();

  std::ostream& out_;
  Words words_;
  std::size_t width_;
  bool ascii_, all_steps_;
  std::optional<Day> as_of_;
  DrawingKey key_;
  Introductions introductions_;
  std::vector<Finding> on_record_;
  bool opinions_shown_ = false;
};

}  // namespace stemma::report
