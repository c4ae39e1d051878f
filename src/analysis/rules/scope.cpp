#include "analysis/rules/scope.hpp"

#include <algorithm>

#include "graph/flat_map.hpp"

namespace stemma::analysis {
namespace {

constexpr std::size_t most_listed = 3;

}  // namespace

std::span<const Origin> recorded_origins(const ClaimFacts& facts) {
  const std::vector<Origin>& all = facts.provenance.origins;
  const auto end =
      std::find_if_not(all.begin(), all.end(), [](const Origin& origin) { return origin.lineage_recorded; });
  return std::span(all).first(static_cast<std::size_t>(end - all.begin()));
}

SourceKind kind_of(const ClaimFacts& facts, SourceId source) { return facts.world.rows().sources[source.index()].kind; }

std::vector<SourceId> publishers(const ClaimFacts& facts, bool only_outlets) {
  std::vector<SourceId> found;
  graph::FlatMap<bool> known;  // by party
  for (const Strand& strand : facts.provenance.support) {
    const SourceId publisher = strand.path.back();
    if (only_outlets && !facts.world.outlet(publisher)) continue;
    if (known.emplace(facts.world.party(publisher).value, true).second) found.push_back(publisher);
  }
  return found;
}

Phrase listed(const std::vector<SourceId>& sources) {
  const std::size_t shown = std::min(sources.size(), most_listed);
  Phrase told;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) told.emplace_back(i + 1 == sources.size() ? " and " : ", ");
    told.emplace_back(sources[i]);
  }
  if (shown < sources.size()) {
    told.emplace_back(" and ");
    told.emplace_back(Counted{static_cast<std::uint32_t>(sources.size() - shown), "other", "others"});
  }
  return told;
}

void tell_origins(const ClaimFacts& facts, Finding& finding) {
  for (const Origin& origin : recorded_origins(facts)) {
    finding.parties.push_back(origin.source);
    finding.evidence.insert(finding.evidence.end(), origin.attributions.begin(), origin.attributions.end());
  }
}

SourceId whom_to_ask(const ClaimFacts& facts, SourceId origin) {
  if (facts.world.named(origin) && !facts.world.thing(origin)) return origin;
  const auto& support = facts.provenance.support;
  const auto relayed = std::find_if(support.begin(), support.end(), [&](const Strand& strand) {
    return strand.path.front() == origin && strand.path.size() > 1;
  });
  return relayed == support.end() ? origin : relayed->path[1];
}

bool enough_to_compare_ways(const ClaimFacts& facts, const model::Thresholds& bars) {
  return !facts.unsourced() && !facts.composite() &&
         facts.numbers().independent_origins.min >= std::max(bars.wanted_origins, 2U);
}

Phrase too_few_to_compare(const ClaimFacts& facts) {
  if (facts.unsourced()) return nobody_behind(facts);
  if (facts.composite()) return {"it is made of other claims: the ways to each of them are looked at there"};
  const Interval origins = facts.numbers().independent_origins;
  return {origins, origins.max == 1 ? " independent origin" : " independent origins",
          ": too few for their ways to be compared"};
}

Phrase nobody_behind(const ClaimFacts& facts) {
  if (facts.unsourced()) return {"nobody stands behind it: that is `unsourced`"};
  if (facts.provenance.support.empty()) return {"it is made of other claims, and nobody speaks of the whole"};
  return {};
}

}  // namespace stemma::analysis
