// JUnit XML, which every build server reads: a suite for each claim, a test case for each finding.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "report/face.hpp"
#include "report/options.hpp"
#include "report/words.hpp"

namespace stemma::report {

/// Errors and warnings are failures; what is open, for review or silenced is skipped; a note passes and says why it is
/// there. A claim without findings is one case that passes.
class JunitFace : public Face {
 public:
  JunitFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head) override;
  void claim(const Judgement& judgement) override;
  void case_finding(const Finding& finding) override;
  void end(const Totals& totals) override;

 private:
  void suite(const std::string& name, const std::vector<Finding>& findings);
  void record_itself();
  void test_case(const std::string& suite, const Finding& finding);

  std::ostream& out_;
  Words words_;
  std::vector<Finding> on_record_;
};

}  // namespace stemma::report
