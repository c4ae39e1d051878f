#include "analysis/facts.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace stemma::analysis {
namespace {

void add_parties(const graph::World& world, const model::ClaimRow& claim, std::vector<PartyId>& parties) {
  for (std::uint32_t i = 0; i < claim.parties.count; ++i) {
    const auto& interest = world.rows().interests[claim.parties.offset + i];
    if (interest.validity.holds_on(world.as_of())) parties.push_back(world.party(interest.source));
  }
}

std::vector<PartyId> interested_parties(const graph::World& world, const model::ClaimRow& claim) {
  std::vector<PartyId> parties;
  add_parties(world, claim, parties);
  for (std::uint32_t i = 0; i < claim.relations.count; ++i) {
    const auto& relation = world.rows().relations[claim.relations.offset + i];
    if (relation.kind == RelationKind::contradicts) continue;
    add_parties(world, world.rows().claims[relation.target.index()], parties);
  }
  std::sort(parties.begin(), parties.end());
  parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
  return parties;
}

void take_least(Interval& least, const Interval& other) {
  least.min = std::min(least.min, other.min);
  least.max = std::min(least.max, other.max);
}

/// Of a whole that has the numbers of its parts there may be none.
bool any_recorded(const std::vector<Origin>& origins) {
  return std::any_of(origins.begin(), origins.end(), [](const Origin& origin) { return origin.lineage_recorded; });
}

Numbers least_of(const Neighbours& elements) {
  Numbers least = elements.front().get().numbers;
  for (const ClaimSummary& element : elements) {
    const Numbers& other = element.numbers;
    least.publications = std::min(least.publications, other.publications);
    least.voices = std::min(least.voices, other.voices);
    take_least(least.origins, other.origins);
    take_least(least.independent_origins, other.independent_origins);
    take_least(least.lines, other.lines);
    take_least(least.controlled_lines, other.controlled_lines);
    least.exact = least.exact && other.exact;
  }
  return least;
}

ClaimId weakest_of(const Neighbours& elements) {
  const auto strength = [](const ClaimSummary& element) {
    const Numbers& numbers = element.numbers;
    return std::tuple{numbers.origins.min, numbers.independent_origins.min, numbers.independent_origins.max};
  };
  const auto least = std::min_element(elements.begin(), elements.end(),
                                      [&](const auto& a, const auto& b) { return strength(a) < strength(b); });
  return least == elements.end() ? ClaimId{} : least->get().claim;
}

graph::Exactness exactness(const model::Thresholds& bars) {
  graph::Exactness exactness;
  exactness.origins_in_doubt = bars.exact_origins;
  return exactness;
}

}  // namespace

bool ClaimFacts::not_yet_said() const {
  return !rows.attributions.empty() && std::none_of(rows.attributions.begin(), rows.attributions.end(),
                                                    [&](const model::AttributionRow& attribution) {
                                                      return world.published(attribution.publication);
                                                    });
}

bool ClaimFacts::withdrawn() const { return provenance.support.empty() && !provenance.ended.empty(); }

bool ClaimFacts::unsourced() const { return withdrawn() || numbers().origins.min == 0; }

bool ClaimFacts::anonymous_only() const {
  return !unsourced() && any_recorded(provenance.origins) &&
         std::none_of(provenance.origins.begin(), provenance.origins.end(),
                      [](const Origin& origin) { return origin.lineage_recorded && origin.named; });
}

bool ClaimFacts::party_aligned_only() const {
  return !unsourced() && any_recorded(provenance.origins) &&
         std::none_of(provenance.origins.begin(), provenance.origins.end(),
                      [](const Origin& origin) { return origin.lineage_recorded && !origin.interested; });
}

bool ClaimFacts::took_back(SourceId source) const {
  return std::any_of(provenance.ended.begin(), provenance.ended.end(), [&](const Ended& ended) {
    return stemma::took_back(ended) && !ended.by.is_none() && world.party(ended.by) == world.party(source);
  });
}

bool ClaimFacts::has_primary() const {
  return std::any_of(provenance.support.begin(), provenance.support.end(),
                     [](const Strand& strand) { return strand.first_hand; });
}

const model::AssessmentRow* ClaimFacts::assessment() const {
  const model::SharedRows& shared = world.rows();
  const model::Span span = shared.claims[claim.index()].assessments;
  const model::AssessmentRow* newest = nullptr;
  const auto day = [](const model::AssessmentRow& row) { return row.dated ? row.date.last : earliest_day; };
  for (std::uint32_t i = 0; i < span.count; ++i) {
    const model::AssessmentRow& row = shared.assessments[span.offset + i];
    if (row.dated && row.date.last > world.as_of()) continue;
    if (newest == nullptr || day(row) >= day(*newest)) newest = &row;
  }
  return newest;
}

std::vector<AttributionId> ClaimFacts::live_support() const {
  std::vector<AttributionId> ids;
  for (const Strand& strand : provenance.support) ids.push_back(strand.attribution);
  return ids;
}

std::uint32_t ClaimFacts::credible_origins(bool without_parties) const {
  std::vector<const Origin*> credible;
  for (const Origin& origin : provenance.origins) {
    if (!origin.lineage_recorded || (without_parties && origin.interested)) continue;
    if (origin.credibility && *origin.credibility <= Credibility::c3) credible.push_back(&origin);
  }
  return graph::least_independent(rows, world, credible);
}

ClaimSummary ClaimFacts::summary() const {
  ClaimSummary summary{claim, numbers(), {}};
  for (const graph::Printed& printed : provenance.printed_support) {
    summary.printed_in.push_back(row(printed).publication);
  }
  std::sort(summary.printed_in.begin(), summary.printed_in.end());
  summary.printed_in.erase(std::unique(summary.printed_in.begin(), summary.printed_in.end()), summary.printed_in.end());
  return summary;
}

std::optional<Period> ClaimFacts::when(const graph::Printed& printed) const {
  const auto& attribution = row(printed);
  if (attribution.has_said_on) return attribution.said_on;
  const auto& publication = world.rows().publications[attribution.publication.index()];
  return publication.dated ? std::optional{publication.date} : std::nullopt;
}

ClaimFacts gather_facts(const model::ClaimRows& rows, const graph::World& world, const model::Thresholds& bars,
                        Neighbours rivals, const Neighbours& elements) {
  const auto& claim = world.rows().claims[rows.claim.index()];
  ClaimFacts facts{rows,
                   world,
                   rows.claim,
                   claim.importance,
                   claim.claim_class,
                   graph::trace_provenance(rows, world, exactness(bars)),
                   weakest_of(elements),
                   interested_parties(world, claim),
                   std::move(rivals)};
  // Who dissents from its controller does not share its interest; it may still have one of its own.
  const auto is_interested = [&](SourceId source, bool dissent) {
    return std::any_of(facts.interested.begin(), facts.interested.end(), [&](PartyId party) {
      return dissent ? world.party(source) == party : world.controlled_by(world.party(source), party);
    });
  };
  for (Origin& origin : facts.provenance.origins) origin.interested = is_interested(origin.source, origin.dissent);
  for (Denier& denier : facts.provenance.deniers) denier.interested = is_interested(denier.source, denier.dissent);
  if (facts.composite()) facts.provenance.numbers = least_of(elements);
  return facts;
}

ClaimSummary summarise(const model::ClaimRows& rows, const graph::World& world, const model::Thresholds& bars,
                       const Neighbours& elements) {
  graph::Outline outline = graph::outline(rows, world, exactness(bars));
  return {rows.claim, elements.empty() ? outline.numbers : least_of(elements), std::move(outline.printed_in)};
}

}  // namespace stemma::analysis
