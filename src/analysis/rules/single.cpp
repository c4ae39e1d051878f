#include "analysis/rules/single.hpp"

#include <set>
#include <string>

#include "graph/flat_map.hpp"

namespace stemma::analysis {
namespace {

/// Which origins count once, each with the first of its unit, and why.
std::vector<Phrase> counted_as_one(const ClaimFacts& facts) {
  std::vector<Phrase> told;
  const auto& origins = facts.provenance.origins;
  graph::FlatMap<std::size_t> firsts;  // of each unit
  for (std::size_t i = 0; i < origins.size(); ++i) {
    const auto [place, fresh] = firsts.emplace(origins[i].unit, i);
    if (fresh) continue;
    const Origin& first = origins[firsts.at(place)];
    Phrase line{first.source, " and ", origins[i].source};
    const GroupId group = origins[i].group;
    if (!group.is_none() && group == first.group) {
      line.insert(line.end(),
                  {" count once: both are under the control of ", facts.world.face(facts.world.group_root(group))});
    } else {
      line.emplace_back(" count once: what they know comes from the same place");
    }
    told.push_back(std::move(line));
  }
  return told;
}

}  // namespace

Finding too_few_origins_finding(const ClaimFacts& facts, const model::Thresholds& bars) {
  const Numbers& numbers = facts.numbers();
  Finding finding;
  finding.kind = numbers.independent_origins.max >= bars.wanted_origins ? FindingKind::open : FindingKind::fail;
  std::set<PartyId> publishers;
  for (const Strand& strand : facts.provenance.support) publishers.insert(facts.world.party(strand.path.back()));
  finding.message = {Counted{numbers.voices, "voice", "voices"}};
  if (publishers.size() > numbers.voices) {
    const auto count = static_cast<std::uint32_t>(publishers.size());
    finding.message.insert(finding.message.end(),
                           {" (", Counted{count, "", "publishers"}, " in all, those under one control counted once)"});
  }
  finding.message.insert(finding.message.end(), {", ", numbers.independent_origins,
                                                 numbers.independent_origins.max == 1 ? " independent origin; wanted "
                                                                                      : " independent origins; wanted ",
                                                 std::to_string(bars.wanted_origins)});
  finding.evidence = facts.live_support();
  for (const Origin& origin : facts.provenance.origins) finding.parties.push_back(origin.source);
  finding.why = counted_as_one(facts);
  for (const auto& [a, b] : facts.provenance.undecided) {
    finding.why.push_back({a, " and ", b, " may be one and the same: the record does not tell them apart"});
  }
  if (facts.composite()) {
    finding.why.push_back(
        {"it is made of other claims, and has the numbers of the weakest of them, claim ", facts.weakest});
  }
  return finding;
}

Phrase enough_origins(const ClaimFacts& facts, const model::Thresholds& bars) {
  if (facts.unsourced()) return {"nobody stands behind it: that is `unsourced`"};
  const Numbers& numbers = facts.numbers();
  if (too_few_origins(facts, bars)) {
    return {Counted{numbers.voices, "voice carries", "voices carry"},
            numbers.voices < 2 ? " it: that is `single-source`" : " it: that is `single-origin`"};
  }
  return {numbers.independent_origins, " independent origins; wanted ", std::to_string(bars.wanted_origins)};
}

}  // namespace stemma::analysis
