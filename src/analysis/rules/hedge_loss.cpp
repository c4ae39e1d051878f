#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"
#include "graph/flat_map.hpp"

namespace stemma::analysis {
namespace {

using model::AttributionRow;

/// How firmly it is told, where that is known: what is asserted without a word on it is told as certain. `none` is no
/// degree.
std::optional<Commitment> told(const AttributionRow& row) {
  if (row.commitment) return row.commitment == Commitment::none ? std::nullopt : row.commitment;
  if (row.stance == Stance::asserts) return Commitment::certain;
  return std::nullopt;
}

/// What is told with a known degree, by how it may be cited. Of many that one publisher told the firmest is at hand.
class Told {
 public:
  explicit Told(const ClaimFacts& facts) : facts_(facts) {
    const graph::World& world = facts.world;
    for (const AttributionRow& row : facts.rows.attributions) {
      if (!row.commitment || row.commitment == Commitment::none || !is_support(row.stance)) continue;
      if (!world.published(row.publication)) continue;
      at(by_page_, row.publication.value).take(row);
      if (row.chain.count == 0) at(in_own_words_, world.party(world.publisher(row.publication)).value).take(row);
    }
  }

  /// The firmest that anybody whom it cites is recorded to have been; null if that is not known. It cites what is in a
  /// publication that it names or is derived from, and what its speaker published in their own words.
  const AttributionRow* firmest_cited(const AttributionRow& relay) const {
    if (by_page_.entries().empty()) return nullptr;
    const graph::World& world = facts_.world;
    const AttributionRow* firmest = nullptr;
    const auto look = [&](const graph::FlatMap<Firmest>& told, std::uint32_t key) {
      const Firmest* found = told.find(key);
      if (found != nullptr) firmest = firmer(firmest, found->elsewhere(relay.publication));
    };
    for (const auto& derivation : world.derivations(relay.publication)) {
      if (derivation.target.is_publication) look(by_page_, derivation.target.id);
    }
    const auto chain = facts_.rows.links.begin() + relay.chain.offset;
    for (std::uint32_t i = 0; i < relay.chain.count; ++i) {
      if (chain[i].is_publication) look(by_page_, chain[i].id);
    }
    if (relay.chain.count > 0) look(in_own_words_, world.party(world.source_of(chain[relay.chain.count - 1])).value);
    return firmest;
  }

 private:
  /// The firmer of two, of equals the earlier in the record; either may be null.
  static const AttributionRow* firmer(const AttributionRow* a, const AttributionRow* b) {
    if (a == nullptr || b == nullptr) return a == nullptr ? b : a;
    if (*a->commitment != *b->commitment) return *a->commitment < *b->commitment ? a : b;
    return std::min(a, b);
  }

  struct Firmest {
    const AttributionRow* row = nullptr;
    const AttributionRow* on_another_page = nullptr;  ///< than that of `row`

    /// Rows come in the record's order.
    void take(const AttributionRow& next) {
      if (row == nullptr || firmer(row, &next) == &next) {
        if (row != nullptr && row->publication != next.publication) on_another_page = row;
        row = &next;
      } else if (row->publication != next.publication) {
        on_another_page = firmer(on_another_page, &next);
      }
    }
    /// Nobody cites what stands on the same page.
    const AttributionRow* elsewhere(PublicationId page) const {
      return row->publication == page ? on_another_page : row;
    }
  };

  static Firmest& at(graph::FlatMap<Firmest>& told, std::uint32_t key) { return told.at(told.emplace(key, {}).first); }

  const ClaimFacts& facts_;
  graph::FlatMap<Firmest> by_page_, in_own_words_;  ///< by publication, and by the party of its publisher
};

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const Told recorded(facts);
  Finding finding;
  std::set<SourceId> known;
  std::uint32_t others = 0;
  for (const graph::Printed& printed : facts.provenance.printed_support) {
    const AttributionRow& relay = facts.row(printed);
    const auto firm = told(relay);
    if (!printed.live || printed.own_basis || !firm) continue;
    const AttributionRow* cited = recorded.firmest_cited(relay);
    if (cited == nullptr || *firm >= *cited->commitment) continue;
    if (finding.evidence.empty()) {
      finding.message = {printed.publisher,
                         " tells as ",
                         std::string(to_string(*firm)),
                         " what ",
                         cited->publication,
                         " told as ",
                         std::string(to_string(*cited->commitment))};
    } else {
      ++others;
    }
    finding.evidence.insert(finding.evidence.end(), {relay.id, cited->id});
    if (known.insert(printed.publisher).second) finding.parties.push_back(printed.publisher);
  }
  if (finding.evidence.empty()) return;
  if (others > 0) {
    finding.message.insert(finding.message.end(),
                           {"; so ", others == 1 ? "does " : "do ", Counted{others, "other", "others"}});
  }
  finding.next.push_back({"put the hedge back as it was told, or say what makes it firmer"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts&, const model::Thresholds&) {
  return {"nobody is known to tell it more firmly than whom they cite"};
}

}  // namespace

constexpr Rule hedge_loss{
    "hedge-loss",
    "Firmer than whoever it cites",
    Scope::claim,
    {Severity::error, Severity::warning, Severity::note},
    {
        "A publication tells the claim as certain or probable, and what it cites told it as no more than probable or "
        "possible: the publications that its chain or `cites` names, and what whoever it quotes published itself. Only "
        "where that `commitment` is recorded; of several cited the firmest counts. Who knows it at first hand is free "
        "to be firmer.",
        R"("May have" becomes "has" in one step of copying, and nobody along the chain has learned anything.)",
        "Saurí and Pustejovsky 2009 (FactBank): factuality is judged source by source along the chain.",
        "The hedge restored in print; or the basis on which it is told more firmly.",
        "A relay that had further sources: record them.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
