#include "graph/numbers.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <span>

#include "graph/algorithms.hpp"
#include "graph/claim_graph.hpp"
#include "graph/distinctness.hpp"
#include "graph/flat_map.hpp"
#include "graph/lists.hpp"

namespace stemma::graph {
namespace {

using Members = Lists<std::uint32_t>;  ///< items, each a set of origin indices

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
    return search->count(ClaimGraph::claim);
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
    if (one_origin_of_one()) {
      const std::uint32_t least = origins_.front().origin.lineage_recorded ? 1 : 0;
      Numbers& numbers = result_.numbers;
      numbers.origins = numbers.independent_origins = numbers.lines = numbers.controlled_lines = {least, 1};
      return std::move(result_);
    }
    std::vector<PartyId> parties;
    parties.reserve(origins_.size());
    for (const OriginEntry& entry : origins_) parties.push_back(entry.party);
    const Distinctness distinctness(support_.rows(), world_, parties);

    // Origins whose lineage is recorded come first.
    const auto unrecorded = std::find_if(origins_.begin(), origins_.end(),
                                         [](const OriginEntry& entry) { return !entry.origin.lineage_recorded; });
    const auto with_lineage = static_cast<std::size_t>(unrecorded - origins_.begin());
    const Members recorded = one_by_one(with_lineage);
    const Members all = one_by_one(origins_.size());
    DifferenceGraph among_parties = graph_of(recorded, distinctness);
    note_doubt(recorded, among_parties);
    const Different by_party = differences(recorded, among_parties, &Origin::people);
    Numbers& numbers = result_.numbers;
    numbers.origins = {by_party.most, most_people(all, &Origin::people)};

    const Members units = by_units(origins_.size());
    const Members recorded_units = by_units(with_lineage);
    DifferenceGraph among_units = graph_of(recorded_units, distinctness);
    const Different by_unit = differences(recorded_units, among_units, &Origin::independent);
    numbers.independent_origins = {by_unit.most, most_people(units, &Origin::independent)};

    Ways by_parties(graphs_.parties);
    Ways by_control(graphs_.control());
    numbers.lines = ways_range(by_parties, recorded, by_party, all);
    numbers.controlled_lines = ways_range(by_control, recorded_units, by_unit, units);
    keep_in_order(numbers);
    numbers.exact = by_party.sets.exact && by_unit.sets.exact;
    return std::move(result_);
  }

 private:
  /// As most claims have: then there is nobody to tell apart, and one way from it to the claim.
  bool one_origin_of_one() const {
    constexpr Interval one{1, 1};
    const Origin& first = origins_.front().origin;
    return origins_.size() == 1 && first.people == one && first.independent == one;
  }

  void count_publications_and_voices() {
    std::vector<std::pair<Day, EntryIndex>> order;
    order.reserve(support_.entries().size());
    std::vector<bool> printed(support_.pages(), false);
    for (EntryIndex i = 0; i < support_.entries().size(); ++i) {
      if (!live_.support[i]) continue;
      order.emplace_back(day_of(support_.entries()[i]), i);
      printed[support_.entries()[i].page] = true;
    }
    result_.numbers.publications = static_cast<std::uint32_t>(std::count(printed.begin(), printed.end(), true));
    std::sort(order.begin(), order.end());
    const std::vector<PartyId> dissenters = support_.dissenters(live_.support);
    FlatMap<bool> parties;
    std::vector<std::pair<bool, std::uint32_t>> voices;
    voices.reserve(order.size());
    for (const auto& [day, i] : order) {
      const SourceId publisher = support_.entries()[i].publisher;
      const PartyId party = world_.party(publisher);
      const GroupId group = world_.group(party);
      const bool dissents = std::binary_search(dissenters.begin(), dissenters.end(), party);
      const bool alone = world_.outlet(publisher) || group.is_none() || dissents;
      if (parties.emplace(party.value, true).second) result_.voices.push_back(publisher);
      voices.emplace_back(alone, alone ? party.value : group.value);
    }
    std::sort(voices.begin(), voices.end());
    const auto last = std::unique(voices.begin(), voices.end());
    result_.numbers.voices = static_cast<std::uint32_t>(last - voices.begin());
  }

  /// Each of the first `count` origins.
  static Members one_by_one(std::size_t count) {
    Members items;
    items.reserve(count, count);
    for (std::uint32_t i = 0; i < count; ++i) {
      items.start();
      items.add(i);
    }
    return items;
  }

  /// The first `count` origins by unit. Units are numbered in the order of their first origins.
  Members by_units(std::size_t count) const {
    const auto unit = [this](std::uint32_t i) { return origins_[i].origin.unit; };
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::pair{unit(a), a} < std::pair{unit(b), b};
    });
    Members units;
    units.reserve(count, count);
    for (const std::uint32_t i : order) {
      if (units.size() == unit(i)) units.start();
      units.add(i);
    }
    return units;
  }

  static Day day_of(const Entry& entry) { return entry.has_day ? entry.day : latest_day; }

  /// Items are of one unit: the origins of a larger one count once in all, so that any of them gives its people.
  Interval people(std::span<const std::uint32_t> item, People which) const {
    return origins_[item.front()].origin.*which;
  }

  std::uint32_t most_people(const Members& items, People which) const {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < items.size(); ++i) sum += people(items[i], which).max;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(sum, std::numeric_limits<std::uint32_t>::max()));
  }

  DifferenceGraph graph_of(const Members& items, const Distinctness& distinctness) const {
    Lists<PartyId> parties;
    parties.reserve(items.size(), origins_.size());
    for (std::size_t item = 0; item < items.size(); ++item) {
      parties.start();
      for (const std::uint32_t i : items[item]) parties.add(origins_[i].party);
    }
    return difference_graph(parties, distinctness);
  }

  void note_doubt(const Members& items, const DifferenceGraph& graph) {
    const auto& compared = graph.compared();
    for (std::size_t a = 0; a < compared.size(); ++a) {
      for (std::size_t b = a + 1; b < compared.size(); ++b) {
        if (graph.compared_differ(a, b)) continue;
        result_.undecided.emplace_back(origins_[items[compared[a]].front()].origin.source,
                                       origins_[items[compared[b]].front()].origin.source);
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
    if (chosen.size() == 1 && people(items[chosen.front()], which).*end == 1)
      return 1;  // every origin reaches the claim
    std::vector<Feed> feeds;
    feeds.reserve(chosen.size());
    for (const std::uint32_t at : chosen) {
      const auto item = items[at];
      Feed feed;
      feed.people = people(item, which).*end;
      feed.at.reserve(item.size());
      for (const std::uint32_t i : item) feed.at.push_back(among.graph.vertex(origins_[i].origin.source));
      std::sort(feed.at.begin(), feed.at.end());
      feed.at.erase(std::unique(feed.at.begin(), feed.at.end()), feed.at.end());
      feeds.push_back(std::move(feed));
    }
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

std::uint32_t least_independent(const model::ClaimRows& rows, const World& world,
                                const std::vector<const Origin*>& origins, const Exactness& exactness) {
  if (origins.empty()) return 0;
  if (origins.size() == 1) return origins.front()->independent.min;
  FlatMap<std::uint32_t> places;                                // of units: how many people each stands for at least
  std::vector<std::pair<std::size_t, std::uint32_t>> by_place;  // origins
  std::vector<PartyId> parties;
  by_place.reserve(origins.size());
  parties.reserve(origins.size());
  for (std::uint32_t i = 0; i < origins.size(); ++i) {
    by_place.emplace_back(places.emplace(origins[i]->unit, origins[i]->independent.min).first, i);
    parties.push_back(world.party(origins[i]->source));
  }
  std::sort(by_place.begin(), by_place.end());
  Lists<PartyId> units;
  for (const auto& [place, i] : by_place) {
    if (place == units.size()) units.start();
    units.add(parties[i]);
  }
  const Distinctness distinctness(rows, world, parties);
  DifferenceGraph graph = difference_graph(units, distinctness);
  for (std::size_t i = 0; i < units.size(); ++i) graph.set_weight(i, places.entries()[i].second);
  return graph.weight(graph.maximal_sets(exactness.origins_in_doubt, exactness.sets).items(0));
}

Counting count(const Lineage& support, const Liveness& live, const LiveGraphs& graphs,
               const std::vector<OriginEntry>& origins, const Exactness& exactness) {
  return Counter(support, live, graphs, origins, exactness).run();
}

}  // namespace stemma::graph
