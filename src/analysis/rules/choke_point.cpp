#include <set>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

/// Parties that every recorded way passes: those that only relay, or if each of them is an origin as well, all.
std::vector<SourceId> passed_by_all(const ClaimFacts& facts) {
  std::set<PartyId> origins;
  for (const Origin& origin : recorded_origins(facts)) origins.insert(facts.world.party(origin.source));
  const auto is_origin = [&](SourceId source) { return origins.contains(facts.world.party(source)); };
  std::vector<SourceId> relays, all;
  for (const ChokePoint& point : facts.provenance.choke_points) {
    all.push_back(point.source);
    if (!is_origin(point.source)) relays.push_back(point.source);
  }
  return relays.empty() ? all : relays;
}

/// Who could open a second way: an origin that can be asked without the choke point, or the choke point itself.
Phrase second_way(const ClaimFacts& facts, const std::vector<SourceId>& passed) {
  if (passed.empty()) return {"ask each outlet from whom it has this; a way counts only where that is recorded"};
  const std::set<SourceId> known(passed.begin(), passed.end());
  for (const Origin& origin : recorded_origins(facts)) {
    const SourceId source = origin.source;
    if (known.contains(source)) continue;
    if (facts.world.thing(source)) return {"get hold of ", source, " without ", passed.back(), ", and examine it"};
    if (facts.world.named(source)) return {"ask ", source, " directly, not through ", passed.back()};
  }
  return {"ask ", passed.back(), " for what it holds, and find somebody who knows it without ", passed.back()};
}

void check(const ClaimFacts& facts, const model::Thresholds& bars, std::vector<Finding>& out) {
  const Numbers& numbers = facts.numbers();
  if (!enough_to_compare_ways(facts, bars) || numbers.lines.min >= 2) return;
  Finding finding;
  finding.kind = numbers.lines.max >= 2 ? FindingKind::open : FindingKind::fail;
  finding.message = {numbers.independent_origins, " independent origins, ", numbers.lines,
                     numbers.lines.max == 1 ? " separate way; wanted 2" : " separate ways; wanted 2"};
  finding.parties = passed_by_all(facts);
  if (!finding.parties.empty()) {
    finding.message.emplace_back(": every recorded way passes ");
    const Phrase names = listed(finding.parties);
    finding.message.insert(finding.message.end(), names.begin(), names.end());
  }
  finding.evidence = facts.live_support();
  finding.next.push_back(second_way(facts, finding.parties));
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds& bars) {
  if (!enough_to_compare_ways(facts, bars)) return too_few_to_compare(facts);
  return {facts.numbers().lines, " separate ways from origins to the claim; wanted 2"};
}

}  // namespace

constexpr Rule choke_point{
    "choke-point",
    "Several origins, one way",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "There are independent origins enough, but no two ways lead from them to the claim without a party in common: "
        "all of them pass the same relay. Its failure alone would leave the claim without support.",
        "Two witnesses heard by one reporter are as reliable as that reporter. A slip in one notebook, translation or "
        "wire reaches every reader, and origins behind it cannot correct it.",
        "Menger's theorem (1927) on vertex-disjoint paths, and dominators of a flow graph (Lengauer and Tarjan 1979); "
        "the demand for separate ways is what AP and the Berkeley Protocol call independent confirmation.",
        "One origin reached past the choke point: asked by another outlet or by yourselves, or speaking for itself.",
        "An investigation that is the only one to have spoken to people who trust nobody else, whose notes and "
        "recordings a second person has examined. Record that as a decision.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
