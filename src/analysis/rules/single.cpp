#include "analysis/rules/single.hpp"

#include <string>

namespace stemma::analysis {

Finding too_few_origins_finding(const ClaimFacts& facts, const model::Policy& policy) {
  const Numbers& numbers = facts.numbers();
  Finding finding;
  finding.kind = numbers.independent_origins.max >= policy.wanted_origins ? FindingKind::open : FindingKind::fail;
  finding.message = {
      Counted{numbers.voices, "voice", "voices"}, ", ", numbers.independent_origins,
      numbers.independent_origins.max == 1 ? " independent origin; wanted " : " independent origins; wanted ",
      std::to_string(policy.wanted_origins)};
  finding.evidence = facts.live_support();
  for (const Origin& origin : facts.provenance.origins) finding.parties.push_back(origin.source);
  return finding;
}

}  // namespace stemma::analysis
