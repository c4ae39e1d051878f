// A face: one way to show a case, written claim by claim to a stream.
//
// The application calls begin once, claim for each judgement in the editor's order, case_finding for each finding that
// is not about a claim, end once. A face holds no more than one claim at a time; one that shows what was found on the
// record as a whole holds that too.
#pragma once

#include "stemma/judgement.hpp"

namespace stemma::report {

class Face {
 public:
  virtual ~Face() = default;
  virtual void begin(const CaseHead& head) = 0;
  virtual void claim(const Judgement& judgement) = 0;
  /// One on a publication, a source, a rater or the case, after all claims.
  virtual void case_finding(const Finding& finding) = 0;
  virtual void end(const Totals& totals) = 0;
};

}  // namespace stemma::report
