#include "graph/origins.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "graph/flat_map.hpp"

namespace stemma::graph {
namespace {

/// The one document or thing that all of the vouching entries examined; none if there is another basis.
class Examined {
 public:
  explicit Examined(const Lineage& support) : support_(support) {}

  SourceId by(const Entry& entry) {
    SourceId document;
    if (!entry.vouched.empty()) of_page_.resize(support_.pages());
    for (const PageIndex page : entry.vouched) {
      if (!of_page_[page]) of_page_[page] = in(page);
      const SourceId one = *of_page_[page];
      if (one.is_none() || (!document.is_none() && document != one)) return SourceId{};
      document = one;
    }
    return document;
  }

 private:
  SourceId in(PageIndex page) const {
    SourceId document;
    for (const EntryIndex i : support_.in(page)) {
      const Entry& entry = support_.entries()[i];
      if (!entry.own_basis) continue;
      if (!support_.world().thing(entry.speaker)) return SourceId{};
      if (!document.is_none() && document != entry.speaker) return SourceId{};
      document = entry.speaker;
    }
    return document;
  }

  const Lineage& support_;
  std::vector<std::optional<SourceId>> of_page_;  ///< once it was asked for
};

void better(std::optional<Credibility>& best, const model::AttributionRow& row) {
  if (row.has_credibility && (!best || row.credibility < *best)) best = row.credibility;
}

}  // namespace

std::vector<OriginEntry> origin_entries(const Lineage& support, const Liveness& live) {
  const World& world = support.world();
  std::vector<OriginEntry> found;
  FlatMap<std::size_t> of_party;
  Examined examined(support);
  for (const bool recorded : {true, false}) {
    for (EntryIndex i = 0; i < support.entries().size(); ++i) {
      const Entry& entry = support.entries()[i];
      if (!live.at_origin[i] || entry.lineage_recorded != recorded) continue;
      const PartyId party = world.party(entry.speaker);
      const auto [at, fresh] = of_party.emplace(party.value, found.size());
      if (fresh) {
        OriginEntry origin;
        origin.party = party;
        origin.origin.source = entry.speaker;
        origin.origin.named = false;
        origin.origin.lineage_recorded = recorded;
        origin.origin.group = world.group(party);
        if (recorded) origin.origin.people = world.people(party);
        found.push_back(std::move(origin));
      }
      OriginEntry& origin = found[at];
      if (!origin.origin.named && world.named(entry.speaker)) origin.origin.source = entry.speaker;
      const auto& row = support.attribution(entry);
      origin.origin.named = origin.origin.named || world.named(entry.speaker);
      origin.origin.first_hand = origin.origin.first_hand || row.first_hand;
      better(origin.origin.credibility, row);
      origin.origin.attributions.push_back(row.id);
      const SourceId document = examined.by(entry);
      const bool other =
          entry.vouched.empty() || document.is_none() || (!origin.document.is_none() && origin.document != document);
      origin.other_basis = origin.other_basis || other;
      if (!document.is_none()) origin.document = document;
    }
  }
  const std::vector<PartyId> dissenters = support.dissenters(live.at_origin);
  for (OriginEntry& entry : found) {
    entry.origin.dissent = std::binary_search(dissenters.begin(), dissenters.end(), entry.party);
    if (entry.origin.dissent) entry.origin.group = GroupId{};
  }
  // What a relay prints of an origin reached through another publication counts for that origin too.
  for (EntryIndex i = 0; i < support.entries().size(); ++i) {
    if (!live.support[i] || !live.has_ground[i] || support.entries()[i].rests_on.empty()) continue;
    const EntryIndex ground = live.origin_of_support[i];
    if (ground == i) continue;
    const std::size_t* at = of_party.find(world.party(support.entries()[ground].speaker).value);
    if (at == nullptr) continue;
    Origin& origin = found[*at].origin;
    const auto& row = support.attribution(support.entries()[i]);
    better(origin.credibility, row);
    origin.attributions.push_back(row.id);
  }
  number_units(found, world);
  return found;
}

void number_units(std::vector<OriginEntry>& entries, const World& world) {
  std::vector<std::size_t> unit(entries.size());
  std::iota(unit.begin(), unit.end(), std::size_t{0});
  const auto first_of = [&](std::size_t i) {
    while (unit[i] != i) i = unit[i] = unit[unit[i]];
    return i;
  };
  const auto join = [&](std::size_t a, std::size_t b) {
    const auto [low, high] = std::minmax({first_of(a), first_of(b)});
    unit[high] = low;
  };
  FlatMap<std::size_t> first_of_group;
  FlatMap<std::size_t> first_of_document;
  const auto join_first = [&](FlatMap<std::size_t>& firsts, std::uint32_t of, std::size_t i) {
    join(i, firsts.at(firsts.emplace(of, i).first));
  };
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const GroupId group = entries[i].origin.group;
    if (!group.is_none()) join_first(first_of_group, group.value, i);
    if (world.entry_class(entries[i].party) == EntryClass::thing) {
      join_first(first_of_document, entries[i].party.value, i);
    } else if (!entries[i].document.is_none() && !entries[i].other_basis) {
      join_first(first_of_document, world.party(entries[i].document).value, i);
    }
  }
  for (std::size_t i = 0; i < entries.size(); ++i) unit[i] = first_of(i);
  FlatMap<bool> units;  // by their first entry, in the order in which they come
  std::vector<std::size_t> members(entries.size(), 0);
  for (const std::size_t of : unit) ++members[of];
  for (std::size_t i = 0; i < entries.size(); ++i) {
    OriginEntry& entry = entries[i];
    entry.origin.unit = static_cast<std::uint32_t>(units.emplace(static_cast<std::uint32_t>(unit[i]), true).first);
    const bool of_one_document = !entry.document.is_none() && !entry.other_basis;
    const bool each_counts = members[unit[i]] == 1 && entry.origin.group.is_none() && !of_one_document;
    entry.origin.independent = each_counts ? entry.origin.people : Interval{1, 1};
  }
}

}  // namespace stemma::graph
