#include "analysis/rules/single.hpp"

#include <set>
#include <string>

namespace stemma::analysis {

Finding too_few_origins_finding(const ClaimFacts& facts, const model::Policy& policy) {
  const Numbers& numbers = facts.numbers();
  Finding finding;
  finding.kind = numbers.independent_origins.max >= policy.wanted_origins ? FindingKind::open : FindingKind::fail;
  std::set<PartyId> publishers;
  for (const Strand& strand : facts.provenance.support) publishers.insert(facts.world.party(strand.path.back()));
  finding.message = {Counted{numbers.voices, "voice", "voices"}};
  if (publishers.size() > numbers.voices) {
    const auto count = static_cast<std::uint32_t>(publishers.size());
    finding.message.insert(finding.message.end(),
                           {" (", Counted{count, "", "publishers"}, ", those under one control counted once)"});
  }
  finding.message.insert(finding.message.end(), {", ", numbers.independent_origins,
                                                 numbers.independent_origins.max == 1 ? " independent origin; wanted "
                                                                                      : " independent origins; wanted ",
                                                 std::to_string(policy.wanted_origins)});
  finding.evidence = facts.live_support();
  for (const Origin& origin : facts.provenance.origins) finding.parties.push_back(origin.source);
  return finding;
}

}  // namespace stemma::analysis
