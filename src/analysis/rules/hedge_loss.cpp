#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

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

class Search {
 public:
  explicit Search(const ClaimFacts& facts) : facts_(facts) {}

  /// The firmest that anybody whom it cites is recorded to have been; null if that is not known.
  const AttributionRow* firmest_cited(const AttributionRow& relay) const {
    const AttributionRow* firmest = nullptr;
    for (const AttributionRow& row : facts_.rows.attributions) {
      if (!row.commitment || row.commitment == Commitment::none || !is_support(row.stance)) continue;
      if (row.publication == relay.publication || !cites(relay, row)) continue;
      if (firmest == nullptr || *row.commitment < *firmest->commitment) firmest = &row;
    }
    return firmest;
  }

 private:
  /// `relay` names the publication of `row`, or is derived from it; or names as its speaker whoever published `row` in
  /// its own words.
  bool cites(const AttributionRow& relay, const AttributionRow& row) const {
    const graph::World& world = facts_.world;
    if (!world.published(row.publication)) return false;
    const auto derived = world.derivations(relay.publication);
    const auto is_page = [&](const model::NodeRef& node) {
      return node.is_publication && node.publication() == row.publication;
    };
    if (std::any_of(derived.begin(), derived.end(), [&](const auto& from) { return is_page(from.target); }))
      return true;
    const auto chain = facts_.rows.links.begin() + relay.chain.offset;
    if (std::any_of(chain, chain + relay.chain.count, is_page)) return true;
    if (relay.chain.count == 0 || row.chain.count > 0) return false;
    const model::NodeRef& speaker = *(chain + relay.chain.count - 1);
    return world.party(world.source_of(speaker)) == world.party(world.publisher(row.publication));
  }

  const ClaimFacts& facts_;
};

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const Search search(facts);
  Finding finding;
  std::set<SourceId> known;
  std::uint32_t others = 0;
  for (const graph::Printed& printed : facts.provenance.printed_support) {
    const AttributionRow& relay = facts.row(printed);
    const auto firm = told(relay);
    if (!printed.live || printed.own_basis || !firm) continue;
    const AttributionRow* cited = search.firmest_cited(relay);
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
