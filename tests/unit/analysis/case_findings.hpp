// What a judge finds on the record, together.
#pragma once

#include <vector>

#include "analysis/judge.hpp"

namespace stemma::test {

inline std::vector<Finding> case_findings(const analysis::Judge& judge, const analysis::CaseFold& fold = {}) {
  std::vector<Finding> found;
  judge.each_case_finding(fold, [&](const Finding& finding) { found.push_back(finding); });
  return found;
}

}  // namespace stemma::test
