// A face: one way to show a case, written claim by claim to a stream.
//
// The application calls begin once, claim for each judgement in the editor's order, findings for what
// is not about a claim, end once. A face holds no more than one claim at a time.
#pragma once

#include <vector>

#include "stemma/judgement.hpp"

namespace stemma::report {

class Face {
 public:
  virtual ~Face() = default;
  virtual void begin(const CaseHead& head) = 0;
  virtual void claim(const Judgement& judgement) = 0;
  /// Findings on publications, sources, raters and the case, after all claims.
  virtual void case_findings(const std::vector<Finding>& findings) = 0;
  virtual void end(const Totals& totals) = 0;
};

}  // namespace stemma::report
