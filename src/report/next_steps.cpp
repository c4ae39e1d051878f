#include "report/next_steps.hpp"

#include <algorithm>
#include <set>

namespace stemma::report {

std::vector<std::string> next_steps(const std::vector<Finding>& findings, const Words& words) {
  std::vector<std::string> out;
  std::set<std::string> seen;
  const auto add = [&](const Phrase& next) {
    const std::string step = words.phrase(next);
    if (seen.insert(step).second) out.push_back(step);
  };
  std::size_t longest = 0;
  for (const Finding& finding : findings) {
    longest = std::max(longest, finding.next.size());
    // Whoever is accused of a crime is asked before anything else is done.
    if (finding.rule != "reply-missing" || finding.silenced()) continue;
    for (const Phrase& next : finding.next) add(next);
  }
  for (std::size_t turn = 0; turn < longest; ++turn) {
    for (const Finding& finding : findings) {
      if (!finding.silenced() && turn < finding.next.size()) add(finding.next[turn]);
    }
  }
  return out;
}

}  // namespace stemma::report
