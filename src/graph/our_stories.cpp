#include "graph/our_stories.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "graph/statements.hpp"

namespace stemma::graph {
namespace {

enum class Says : std::uint8_t { yes, no, neither };

Says side_of(Stance stance) {
  if (is_support(stance)) return Says::yes;
  return stance == Stance::denies ? Says::no : Says::neither;
}

class Repeats {
 public:
  Repeats(const model::ClaimRows& rows, const World& world) : rows_(rows), world_(world) {}

  std::vector<bool> find() {
    const auto& all = rows_.attributions;
    std::vector<bool> repeats(all.size(), false);
    if (std::none_of(all.begin(), all.end(), [&](const auto& row) { return world_.ours(row.publication); }))
      return repeats;
    said_.reserve(all.size());
    for (const model::AttributionRow& row : all) said_.emplace_back(row.publication, side_of(row.stance), speaker(row));
    std::sort(said_.begin(), said_.end());
    said_.erase(std::unique(said_.begin(), said_.end()), said_.end());
    for (std::size_t i = 0; i < all.size(); ++i) repeats[i] = repeats_something(all[i]);
    const std::set<PublicationId> needed = rested_on();
    for (std::size_t i = 0; i < all.size(); ++i) repeats[i] = repeats[i] && !needed.contains(all[i].publication);
    return repeats;
  }

 private:
  std::vector<model::NodeRef> chain(const model::AttributionRow& row) const {
    const auto begin = rows_.links.begin() + row.chain.offset;
    return {begin, begin + row.chain.count};
  }

  PartyId speaker(const model::AttributionRow& row) const {
    return world_.party(row.chain.count == 0 ? world_.publisher(row.publication)
                                             : world_.source_of(rows_.links[row.chain.offset + row.chain.count - 1]));
  }

  /// Publications that the row rests on: named in its chain, or what its own publication is derived from.
  std::vector<PublicationId> below(const model::AttributionRow& row) const {
    std::vector<PublicationId> found;
    for (const model::NodeRef& link : chain(row)) {
      if (link.is_publication) found.push_back(link.publication());
    }
    for (const model::DerivationRow& derivation : world_.derivations(row.publication)) {
      if (derivation.target.is_publication) found.push_back(derivation.target.publication());
    }
    std::erase(found, row.publication);
    return found;
  }

  bool repeats_something(const model::AttributionRow& row) const {
    if (row.first_hand || !world_.ours(row.publication)) return false;
    const Says side = side_of(row.stance);
    for (const PublicationId publication : below(row)) {
      const bool stops_there = row.chain.count == 0 || rows_.links[row.chain.offset + row.chain.count - 1] ==
                                                           model::NodeRef{true, publication.value};
      const PartyId by = stops_there ? PartyId{} : speaker(row);
      if (says(publication, side, by)) return true;
      if (row.stance == Stance::hedges && says(publication, Says::yes, by)) return true;
    }
    return false;
  }

  /// The publication says so, by the speaker, or by anybody where that is none.
  bool says(PublicationId publication, Says side, PartyId by) const {
    const Said wanted{publication, side, by.is_none() ? PartyId{0U} : by};
    const auto at = std::lower_bound(said_.begin(), said_.end(), wanted);
    if (at == said_.end() || std::get<0>(*at) != publication || std::get<1>(*at) != side) return false;
    return by.is_none() || std::get<2>(*at) == by;
  }

  /// What others than we rest on.
  std::set<PublicationId> rested_on() const {
    std::set<PublicationId> found;
    for (const model::AttributionRow& row : rows_.attributions) {
      if (world_.ours(row.publication)) continue;
      for (const PublicationId publication : below(row)) found.insert(publication);
    }
    return found;
  }

  const model::ClaimRows& rows_;
  const World& world_;
  using Said = std::tuple<PublicationId, Says, PartyId>;
  std::vector<Said> said_;  ///< on the claim, each once
};

/// The rows but those of `left_out`.
model::ClaimRows without(const model::ClaimRows& rows, const std::vector<bool>& left_out) {
  model::ClaimRows kept = rows;
  std::size_t to = 0;
  for (std::size_t i = 0; i < rows.attributions.size(); ++i) {
    if (!left_out[i]) kept.attributions[to++] = rows.attributions[i];
  }
  kept.attributions.resize(to);
  return kept;
}

bool any(const std::vector<bool>& flags) { return std::find(flags.begin(), flags.end(), true) != flags.end(); }

}  // namespace

std::vector<bool> repeats_of_ours(const model::ClaimRows& rows, const World& world) {
  return Repeats(rows, world).find();
}

Weighed::Weighed(const model::ClaimRows& rows, const World& world) : rows_(rows) {
  const std::vector<bool> repeats = repeats_of_ours(rows, world);
  if (any(repeats)) fewer_ = without(rows, repeats);
}

// Support told again can end a denial, and the other way round, but neither bears on its own side: one list with the
// repeats of each side gives them as they are, and one without any gives all others.
std::vector<Statement> statements_with_ours(const model::ClaimRows& rows, const World& world) {
  const std::vector<bool> repeats = repeats_of_ours(rows, world);
  if (!any(repeats)) return statements(rows, world);
  std::map<AttributionId, std::uint32_t> place;
  std::vector<Says> side_of_repeat;
  std::vector<bool> is_repeat;
  for (std::size_t i = 0; i < rows.attributions.size(); ++i) {
    const model::AttributionRow& row = rows.attributions[i];
    if (!world.published(row.publication)) continue;
    place.emplace(row.id, static_cast<std::uint32_t>(place.size()));
    is_repeat.push_back(repeats[i]);
    side_of_repeat.push_back(side_of(row.stance));
  }
  std::vector<Statement> out(place.size());
  const auto fill = [&](std::optional<Says> side) {
    std::vector<bool> left_out = repeats;
    for (std::size_t i = 0; side && i < left_out.size(); ++i) {
      if (side_of(rows.attributions[i].stance) == *side) left_out[i] = false;
    }
    const std::vector<Statement> found = statements(without(rows, left_out), world);
    for (const Statement& statement : found) {
      const std::uint32_t at = place.at(statement.attribution);
      if (is_repeat[at] ? !side || side_of_repeat[at] != *side : side.has_value()) continue;
      out[at] = statement;
      out[at].repeats = is_repeat[at];
      for (std::uint32_t& below : out[at].rests_on) below = place.at(found[below].attribution);
    }
  };
  fill(std::nullopt);
  for (const Says side : {Says::yes, Says::no, Says::neither}) fill(side);
  return out;
}

}  // namespace stemma::graph
