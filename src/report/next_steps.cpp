#include "report/next_steps.hpp"

#include <algorithm>
#include <set>

namespace stemma::report {

std::vector<std::string> next_steps(const std::vector<Finding>& findings, const Words& words) {
  std::vector<std::string> out;
  std::set<std::string> seen;
  std::size_t longest = 0;
  for (const Finding& finding : findings) longest = std::max(longest, finding.next.size());
  for (std::size_t turn = 0; turn < longest; ++turn) {
    for (const Finding& finding : findings) {
      if (finding.silenced() || turn >= finding.next.size()) continue;
      const std::string step = words.phrase(finding.next[turn]);
      if (seen.insert(step).second) out.push_back(step);
    }
  }
  return out;
}

}  // namespace stemma::report
