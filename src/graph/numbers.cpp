#include "graph/numbers.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/algorithms.hpp"
#include "graph/claim_graph.hpp"
#include "graph/distinctness.hpp"

namespace stemma::graph {
namespace {

using Members = std::vector<std::vector<std::uint32_t>>;  ///< items, each a set of origin indices

class Counter {
 public:
  Counter(const Lineage& support, const Liveness& live, const std::vector<OriginEntry>& origins,
          const Exactness& exactness)
      : support_(support), world_(support.world()), live_(live), origins_(origins), exactness_(exactness) {}

  Counting run() {
    count_publications_and_voices();
    if (origins_.empty()) return std::move(result_);
    std::vector<PartyId> parties;
    for (const OriginEntry& entry : origins_) parties.push_back(entry.party);
    const Distinctness distinctness(support_.rows(), world_, parties);

    Members recorded;
    for (std::uint32_t i = 0; i < origins_.size(); ++i) {
      if (origins_[i].origin.lineage_recorded) recorded.push_back({i});
    }
    Members all = recorded;
    for (std::uint32_t i = 0; i < origins_.size(); ++i) {
      if (!origins_[i].origin.lineage_recorded) all.push_back({i});
    }
    const auto by_party = differences(recorded, distinctness, true);
    Numbers& numbers = result_.numbers;
    numbers.origins = {largest(by_party), static_cast<std::uint32_t>(all.size())};

    const Members units = by_units(origins_.size());
    const Members recorded_units = by_units(recorded.size());
    const auto by_unit = differences(recorded_units, distinctness, false);
    numbers.independent_origins = {largest(by_unit), static_cast<std::uint32_t>(units.size())};

    const ClaimGraph parties_graph(support_, live_.support, MergeBy::party);
    const ClaimGraph control_graph(support_, live_.support, MergeBy::control);
    numbers.lines = ways_range(parties_graph, recorded, by_party, all);
    numbers.controlled_lines = ways_range(control_graph, recorded_units, by_unit, units);
    keep_in_order(numbers);
    numbers.exact = by_party.exact && by_unit.exact;
    return std::move(result_);
  }

 private:
  void count_publications_and_voices() {
    std::vector<EntryIndex> order;
    std::set<std::uint32_t> publications;
    for (EntryIndex i = 0; i < support_.entries().size(); ++i) {
      if (!live_.support[i]) continue;
      order.push_back(i);
      publications.insert(support_.entries()[i].publication.value);
    }
    result_.numbers.publications = static_cast<std::uint32_t>(publications.size());
    std::stable_sort(order.begin(), order.end(), [&](EntryIndex a, EntryIndex b) {
      return day_of(support_.entries()[a]) < day_of(support_.entries()[b]);
    });
    std::set<std::uint32_t> parties;
    std::set<std::pair<bool, std::uint32_t>> voices;
    for (const EntryIndex i : order) {
      const SourceId publisher = support_.entries()[i].publisher;
      const PartyId party = world_.party(publisher);
      if (parties.insert(party.value).second) result_.voices.push_back(publisher);
      const GroupId group = world_.group(party);
      const bool alone = world_.outlet(publisher) || group.is_none();
      voices.emplace(alone, alone ? party.value : group.value);
    }
    result_.numbers.voices = static_cast<std::uint32_t>(voices.size());
  }

  /// The first `count` origins by unit; those with recorded lineage come first.
  Members by_units(std::size_t count) const {
    Members units;
    std::map<std::uint32_t, std::size_t> place;
    for (std::uint32_t i = 0; i < count; ++i) {
      const auto [at, fresh] = place.emplace(origins_[i].origin.unit, units.size());
      if (fresh) units.emplace_back();
      units[at->second].push_back(i);
    }
    return units;
  }

  static Day day_of(const Entry& entry) { return entry.has_day ? entry.day : latest_day; }

  DifferenceGraph::Sets differences(const Members& items, const Distinctness& distinctness, bool note_doubt) {
    std::vector<std::vector<PartyId>> parties;
    for (const auto& item : items) {
      parties.emplace_back();
      for (const auto i : item) parties.back().push_back(origins_[i].party);
    }
    const DifferenceGraph graph = difference_graph(parties, distinctness);
    for (std::size_t a = 0; note_doubt && a < items.size(); ++a) {
      for (std::size_t b = a + 1; b < items.size(); ++b) {
        if (graph.get(a, b)) continue;
        result_.undecided.emplace_back(origins_[items[a].front()].origin.source,
                                       origins_[items[b].front()].origin.source);
      }
    }
    return graph.maximal_sets(exactness_.origins_in_doubt, exactness_.sets);
  }

  static std::uint32_t largest(const DifferenceGraph::Sets& sets) {
    return static_cast<std::uint32_t>(sets.cliques.front().size());
  }

  std::uint32_t ways(const ClaimGraph& graph, const Members& items) const {
    if (items.size() == 1) return 1;  // every origin reaches the claim
    std::vector<std::vector<Vertex>> feeds;
    for (const auto& item : items) {
      std::vector<Vertex> feed;
      feed.reserve(item.size());
      for (const auto i : item) feed.push_back(graph.vertex(origins_[i].origin.source));
      std::sort(feed.begin(), feed.end());
      feed.erase(std::unique(feed.begin(), feed.end()), feed.end());
      feeds.push_back(std::move(feed));
    }
    return disjoint_ways(graph.digraph(), feeds, graph.claim(), graph.uncapped());
  }

  /// Where all origins are recorded and surely different, one flow answers both ends.
  Interval ways_range(const ClaimGraph& graph, const Members& recorded, const DifferenceGraph::Sets& sets,
                      const Members& all) const {
    const std::uint32_t least = fewest_ways(graph, recorded, sets);
    const bool settled = !recorded.empty() && sets.cliques.front().size() == all.size();
    return {least, settled ? least : ways(graph, all)};
  }

  /// The most ways that a set of pairwise different origins has: any such set gives a sound least number.
  std::uint32_t fewest_ways(const ClaimGraph& graph, const Members& items, const DifferenceGraph::Sets& sets) const {
    if (items.empty()) return 0;
    std::uint32_t best = 0;
    for (const auto& clique : sets.cliques) {
      if (best >= clique.size()) break;
      Members chosen;
      for (const auto item : clique) chosen.push_back(items[item]);
      best = std::max(best, ways(graph, chosen));
    }
    return best;
  }

  /// Merging relays by control is an upper bound and documents unite origins that control does not.
  static void keep_in_order(Numbers& numbers) {
    const auto cap = [](std::uint32_t& value, std::uint32_t a, std::uint32_t b) { value = std::min({value, a, b}); };
    cap(numbers.controlled_lines.min, numbers.lines.min, numbers.independent_origins.min);
    cap(numbers.controlled_lines.max, numbers.lines.max, numbers.independent_origins.max);
  }

  const Lineage& support_;
  const World& world_;
  const Liveness& live_;
  const std::vector<OriginEntry>& origins_;
  const Exactness& exactness_;
  Counting result_;
};

}  // namespace

std::uint32_t least_independent(const model::ClaimRows& rows, const World& world, const std::vector<Origin>& origins,
                                const Exactness& exactness) {
  if (origins.empty()) return 0;
  std::map<std::uint32_t, std::vector<PartyId>> by_unit;
  std::vector<PartyId> parties;
  for (const Origin& origin : origins) {
    parties.push_back(world.party(origin.source));
    by_unit[origin.unit].push_back(parties.back());
  }
  std::vector<std::vector<PartyId>> units;
  units.reserve(by_unit.size());
  for (auto& [unit, members] : by_unit) units.push_back(std::move(members));
  const Distinctness distinctness(rows, world, parties);
  const auto sets = difference_graph(units, distinctness).maximal_sets(exactness.origins_in_doubt, exactness.sets);
  return static_cast<std::uint32_t>(sets.cliques.front().size());
}

Counting count(const Lineage& support, const Liveness& live, const std::vector<OriginEntry>& origins,
               const Exactness& exactness) {
  return Counter(support, live, origins, exactness).run();
}

}  // namespace stemma::graph
