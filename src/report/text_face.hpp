// The report for people: each claim with its summary, advice, drawn ways, findings and next steps.
#pragma once

#include <optional>
#include <ostream>
#include <set>
#include <string>

#include "report/drawing.hpp"
#include "report/face.hpp"
#include "report/introductions.hpp"
#include "report/options.hpp"
#include "report/paint.hpp"
#include "report/words.hpp"

namespace stemma::report {

class TextFace : public Face {
 public:
  TextFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head) override;
  void claim(const Judgement& judgement) override;
  void case_finding(const Finding& finding) override;
  void end(const Totals& totals) override;

 private:
  void tally(const Totals& totals);
  void heading(const Judgement& judgement);
  void drawing(const Judgement& judgement);
  void opinion(const Judgement& judgement);
  void key();
  void descriptions(const Judgement& judgement);
  void record_itself();
  void findings(const std::vector<Finding>& findings, bool with_subject);
  /// Foreign text, escaped and wrapped; `lead` stands before the first line in `lead_width` columns.
  void paragraph(std::size_t indent, const std::string& lead, std::size_t lead_width, const std::string& text);

  std::ostream& out_;
  Words words_;
  FaceOptions options_;
  Paint paint_;
  std::optional<Day> as_of_;
  bool tally_shown_ = false;
  bool opinions_shown_ = false;
  DrawingKey key_;  ///< what the drawings have used so far
  Introductions introductions_;
  std::vector<Finding> on_record_;
};

}  // namespace stemma::report
