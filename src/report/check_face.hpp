// The linter's face: one line a finding, for people, grep and editors that jump to file:line:column.
#pragma once

#include <optional>
#include <ostream>
#include <string>

#include "report/face.hpp"
#include "report/options.hpp"
#include "report/paint.hpp"
#include "report/words.hpp"

namespace stemma::report {

/// "case.yaml:14:3: error single-origin c2: 5 voices, 1 independent origin; wanted 2", with the first step to
/// take indented below. Without a place in a file the case's id stands instead. Clean claims are silent; the last
/// line counts.
class CheckFace : public Face {
 public:
  CheckFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head) override;
  void claim(const Judgement& judgement) override;
  void case_finding(const Finding& finding) override;
  void end(const Totals& totals) override;

 private:
  /// Where a line begins: place, and id of the subject. Findings come in runs on one subject, which is asked for once.
  struct About {
    Subject subject;
    std::string place, id;
  };
  const About& about(const Subject& subject);

  std::ostream& out_;
  Words words_;
  Paint paint_;
  std::optional<About> about_;
  std::optional<std::string> case_id_;  ///< once it was asked for
};

}  // namespace stemma::report
