// What the rules read of one claim: its provenance, settled against the claim's interests and neighbours.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "analysis/fold.hpp"
#include "graph/provenance.hpp"
#include "graph/world.hpp"
#include "model/policy.hpp"
#include "model/rows.hpp"

namespace stemma::analysis {

class SettingsTable;

/// What other claims need to know of a claim.
struct ClaimSummary {
  ClaimId claim;
  Numbers numbers;
  std::vector<PublicationId> printed_in;  ///< publications with support, dead support included; sorted
};

/// Summaries that live elsewhere.
using Neighbours = std::vector<std::reference_wrapper<const ClaimSummary>>;

struct ClaimFacts {
  const model::ClaimRows& rows;
  const graph::World& world;
  ClaimId claim;
  Importance importance = Importance::medium;
  ClaimClass claim_class = ClaimClass::other;
  graph::Provenance provenance;     ///< with `interested` filled in
  ClaimId weakest;                  ///< of a claim made of others, the element whose numbers it has; else none
  std::vector<PartyId> interested;  ///< own parties and, one step, those of claims that it serves
  Neighbours rivals;                ///< claims that it contradicts or that contradict it

  const Numbers& numbers() const { return provenance.numbers; }
  /// It is spoken of on record, but by the day nothing of that was out: there is nothing to find yet.
  bool not_yet_said() const;
  /// Support was printed and all of it has been taken back.
  bool withdrawn() const;
  /// It is made of other claims, and has the least of their numbers.
  bool composite() const { return !weakest.is_none(); }
  /// Nobody stands behind it, or behind one of its elements: all support was taken back, there is none, or only
  /// outlets' own voices resting on nothing.
  bool unsourced() const;
  /// Every live origin with recorded lineage is unnamed at the mention that the support uses.
  bool anonymous_only() const;
  /// Every live origin with recorded lineage is an interested party or is controlled by one.
  bool party_aligned_only() const;
  /// Support rested on the source, who has taken it back: withdrawn it, or said the opposite since.
  bool took_back(SourceId source) const;
  /// Some live support is presented as first-hand.
  bool has_primary() const;
  /// The newest assessment that was made by the day; null if there is none. Of one day the later in the record.
  const model::AssessmentRow* assessment() const;
  /// Attributions of live support, in the editor's order.
  std::vector<AttributionId> live_support() const;
  /// The least number of independent live origins of credibility 1 to 3; parties to the claim left out if so asked.
  std::uint32_t credible_origins(bool without_parties) const;
  ClaimSummary summary() const;
  const model::AttributionRow& row(const graph::Printed& printed) const { return rows.attributions[printed.row]; }
  /// When a printed statement was made: said_on, else the publication's date; nothing if neither is recorded.
  std::optional<Period> when(const graph::Printed& printed) const;
};

/// What a rule on publications reads.
struct PublicationFacts {
  const graph::World& world;
  PublicationId publication;
  const model::PublicationRow& row() const { return world.rows().publications[publication.index()]; }
};

/// What a rule on sources reads, after all claims: only sources that live support ends at or passes are asked about.
struct SourceFacts {
  const graph::World& world;
  SourceId source;
  SourceUse use;
  const model::SourceRow& row() const { return world.rows().sources[source.index()]; }
};

/// What a rule on raters reads: how often somebody graded both who said something and what was said.
struct RaterFacts {
  RaterId rater;
  std::uint32_t pairs = 0;     ///< of reliability A to E and credibility 1 to 5
  std::uint32_t diagonal = 0;  ///< of these, A1, B2, C3, D4 and E5
};

/// What a rule on the case as a whole reads, after all claims.
struct CaseFacts {
  const graph::World& world;
  const CaseFold& fold;
  const SettingsTable& settings;
};

/// `elements` in the record's order.
ClaimFacts gather_facts(const model::ClaimRows& rows, const graph::World& world, const model::Thresholds& bars,
                        Neighbours rivals, const Neighbours& elements);

/// What ClaimFacts::summary() gives, without working out the rest.
ClaimSummary summarise(const model::ClaimRows& rows, const graph::World& world, const model::Thresholds& bars,
                       const Neighbours& elements);

}  // namespace stemma::analysis
