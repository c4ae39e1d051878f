#include "graph/numbers.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <set>

#include "graph/algorithms.hpp"
#include "graph/claim_graph.hpp"
#include "graph/distinctness.hpp"

namespace stemma::graph {
namespace {

using Members = std::vector<std::vector<std::uint32_t>>;  ///< items, each a set of origin indices

/// The ways of one graph, asked for several sets of origins.
struct Ways {
  explicit Ways(const ClaimGraph& of) : graph(of) {}
  Ways(const Ways&) = delete;
  Ways& operator=(const Ways&) = delete;

  std::uint32_t count(const std::vector<Feed>& feeds) {
    if (!search) {
      backwards = graph.digraph().reversed();
      search.emplace(backwards);
    }
    search->set_feeds(feeds, graph.uncapped());
    return search->count(graph.claim());
  }

  const ClaimGraph& graph;

 private:
  Digraph backwards;  ///< with the search: most claims have one origin, and need neither
  std::optional<DisjointWays> search;
};

/// Of which people items are made: all that an origin stands for, or those that are independent.
using People = Interval Origin::*;

class Counter {
 public:
  Counter(const Lineage& support, const Liveness& live, const LiveGraphs& graphs,
          const std::vector<OriginEntry>& origins, const Exactness& exactness)
      : support_(support),
        world_(support.world()),
        live_(live),
        graphs_(graphs),
        origins_(origins),
        exactness_(exactness) {}

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
    DifferenceGraph among_parties = graph_of(recorded, distinctness);
    note_doubt(recorded, among_parties);
    const Different by_party = differences(recorded, among_parties, &Origin::people);
    Numbers& numbers = result_.numbers;
    numbers.origins = {by_party.most, most_people(all, &Origin::people)};

    const Members units = by_units(origins_.size());
    const Members recorded_units = by_units(recorded.size());
    DifferenceGraph among_units = graph_of(recorded_units, distinctness);
    const Different by_unit = differences(recorded_units, among_units, &Origin::independent);
    numbers.independent_origins = {by_unit.most, most_people(units, &Origin::independent)};

    Ways by_parties(graphs_.parties);
    Ways by_control(graphs_.control);
    numbers.lines = ways_range(by_parties, recorded, by_party, all);
    numbers.controlled_lines = ways_range(by_control, recorded_units, by_unit, units);
    keep_in_order(numbers);
    numbers.exact = by_party.sets.exact && by_unit.sets.exact;
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
    const std::vector<PartyId> dissenters = support_.dissenters(live_.support);
    std::set<std::uint32_t> parties;
    std::set<std::pair<bool, std::uint32_t>> voices;
    for (const EntryIndex i : order) {
      const SourceId publisher = support_.entries()[i].publisher;
      const PartyId party = world_.party(publisher);
      if (parties.insert(party.value).second) result_.voices.push_back(publisher);
      const GroupId group = world_.group(party);
      const bool dissents = std::binary_search(dissenters.begin(), dissenters.end(), party);
      const bool alone = world_.outlet(publisher) || group.is_none() || dissents;
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

  /// Items are of one unit: the origins of a larger one count once in all, so that any of them gives its people.
  Interval people(const std::vector<std::uint32_t>& item, People which) const {
    return origins_[item.front()].origin.*which;
  }

  std::uint32_t most_people(const Members& items, People which) const {
    std::uint64_t sum = 0;
    for (const auto& item : items) sum += people(item, which).max;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(sum, std::numeric_limits<std::uint32_t>::max()));
  }

  DifferenceGraph graph_of(const Members& items, const Distinctness& distinctness) const {
    std::vector<std::vector<PartyId>> parties;
    for (const auto& item : items) {
      parties.emplace_back();
      for (const auto i : item) parties.back().push_back(origins_[i].party);
    }
    return difference_graph(parties, distinctness);
  }

  void note_doubt(const Members& items, const DifferenceGraph& graph) {
    const auto& compared = graph.compared();
    for (auto a = compared.begin(); a != compared.end(); ++a) {
      for (auto b = a + 1; b != compared.end(); ++b) {
        if (graph.get(*a, *b)) continue;
        result_.undecided.emplace_back(origins_[items[*a].front()].origin.source,
                                       origins_[items[*b].front()].origin.source);
      }
    }
  }

  struct Different {
    DifferenceGraph::Sets sets;
    std::vector<std::uint32_t> weights;  ///< of the sets
    People which;
    std::uint32_t most = 0;  ///< people of a heaviest set
  };

  Different differences(const Members& items, DifferenceGraph& graph, People which) const {
    for (std::size_t i = 0; i < items.size(); ++i) graph.set_weight(i, people(items[i], which).min);
    Different found{graph.maximal_sets(exactness_.origins_in_doubt, exactness_.sets), {}, which};
    for (std::size_t i = 0; i < found.sets.cliques.size(); ++i) {
      found.weights.push_back(graph.weight(found.sets.items(i)));
    }
    found.most = found.weights.front();
    return found;
  }

  std::uint32_t ways(Ways& among, const Members& items, const std::vector<std::uint32_t>& chosen, People which,
                     std::uint32_t Interval::*end) const {
    std::vector<Feed> feeds;
    feeds.reserve(chosen.size());
    for (const std::uint32_t at : chosen) {
      const auto& item = items[at];
      Feed feed;
      feed.people = people(item, which).*end;
      for (const auto i : item) feed.at.push_back(among.graph.vertex(origins_[i].origin.source));
      std::sort(feed.at.begin(), feed.at.end());
      feed.at.erase(std::unique(feed.at.begin(), feed.at.end()), feed.at.end());
      feeds.push_back(std::move(feed));
    }
    if (feeds.size() == 1 && feeds.front().people == 1) return 1;  // every origin reaches the claim
    return among.count(feeds);
  }

  /// Where all origins are recorded, surely different and surely so many, one flow answers both ends.
  Interval ways_range(Ways& among, const Members& recorded, const Different& different, const Members& all) const {
    const std::uint32_t least = fewest_ways(among, recorded, different);
    const bool settled = !recorded.empty() && different.most == most_people(all, different.which);
    if (settled) return {least, least};
    std::vector<std::uint32_t> everybody(all.size());
    std::iota(everybody.begin(), everybody.end(), 0U);
    return {least, ways(among, all, everybody, different.which, &Interval::max)};
  }

  /// The most ways that a set of pairwise different origins has: any such set gives a sound least number.
  std::uint32_t fewest_ways(Ways& among, const Members& items, const Different& different) const {
    if (items.empty()) return 0;
    std::uint32_t best = 0;
    for (std::size_t set = 0; set < different.weights.size() && best < different.weights[set]; ++set) {
      best = std::max(best, ways(among, items, different.sets.items(set), different.which, &Interval::min));
    }
    return best;
  }

  /// Merging relays by control is an upper bound and documents unite origins that control does not; a greedy least
  /// number of origins may be below the exact one of what they are merged to, and is raised to it.
  static void keep_in_order(Numbers& numbers) {
    numbers.origins.min = std::max({numbers.origins.min, numbers.independent_origins.min, numbers.lines.min});
    const auto cap = [](std::uint32_t& value, std::uint32_t a, std::uint32_t b) { value = std::min({value, a, b}); };
    cap(numbers.controlled_lines.min, numbers.lines.min, numbers.independent_origins.min);
    cap(numbers.controlled_lines.max, numbers.lines.max, numbers.independent_origins.max);
  }

  const Lineage& support_;
  const World& world_;
  const Liveness& live_;
  const LiveGraphs& graphs_;
  const std::vector<OriginEntry>& origins_;
  const Exactness& exactness_;
  Counting result_;
};

}  // namespace

std::uint32_t least_independent(const model::ClaimRows& rows, const World& world, const std::vector<Origin>& origins,
                                const Exactness& exactness) {
  if (origins.empty()) return 0;
  std::map<std::uint32_t, std::size_t> place;
  std::vector<std::vector<PartyId>> units;
  std::vector<std::uint32_t> weights;
  std::vector<PartyId> parties;
  for (const Origin& origin : origins) {
    parties.push_back(world.party(origin.source));
    const auto [at, fresh] = place.emplace(origin.unit, units.size());
    if (fresh) {
      units.emplace_back();
      weights.push_back(origin.independent.min);
    }
    units[at->second].push_back(parties.back());
  }
  const Distinctness distinctness(rows, world, parties);
  DifferenceGraph graph = difference_graph(units, distinctness);
  for (std::size_t i = 0; i < units.size(); ++i) graph.set_weight(i, weights[i]);
  return graph.weight(graph.maximal_sets(exactness.origins_in_doubt, exactness.sets).items(0));
}

Counting count(const Lineage& support, const Liveness& live, const LiveGraphs& graphs,
               const std::vector<OriginEntry>& origins, const Exactness& exactness) {
  return Counter(support, live, graphs, origins, exactness).run();
}

}  // namespace stemma::graph
