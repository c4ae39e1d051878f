// Annotations for a workflow on GitHub: one command a finding, which the host shows beside the line.
#pragma once

#include <ostream>
#include <vector>

#include "report/face.hpp"
#include "report/options.hpp"
#include "report/words.hpp"

namespace stemma::report {

/// "::error file=case.yaml,line=14,col=3,title=single-origin c2::5 voices, 1 independent origin; wanted 2". What is
/// open or for review, and notes, are notices; what a decision silences is left out. The last line counts.
class GithubFace : public Face {
 public:
  GithubFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head) override;
  void claim(const Judgement& judgement) override;
  void case_finding(const Finding& finding) override;
  void end(const Totals& totals) override;

 private:
  std::ostream& out_;
  Words words_;
};

}  // namespace stemma::report
