#include "graph/distinctness.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

namespace stemma::graph {
namespace {

using Items = std::vector<std::uint32_t>;

/// Bron–Kerbosch over the items in doubt.
class Cliques {
 public:
  Cliques(const DifferenceGraph& graph, std::size_t max_sets) : graph_(graph), max_sets_(max_sets) {}

  bool run(Items candidates) {
    extend({}, std::move(candidates), {});
    return !overflow_;
  }
  std::vector<Items> take() { return std::move(found_); }

 private:
  Items neighbours(const Items& items, std::uint32_t of) const {
    Items kept;
    for (const auto item : items) {
      if (item != of && graph_.get(item, of)) kept.push_back(item);
    }
    return kept;
  }

  void extend(const Items& chosen, Items candidates, Items excluded) {
    if (overflow_) return;
    if (candidates.empty()) {
      if (!excluded.empty()) return;
      if (found_.size() == max_sets_) {
        overflow_ = true;
        return;
      }
      found_.push_back(chosen);
      return;
    }
    std::uint32_t pivot = candidates.front();
    std::size_t best = 0;
    for (const Items* side : {&candidates, &excluded}) {
      for (const auto item : *side) {
        const std::size_t covered = neighbours(candidates, item).size();
        if (covered > best) {
          best = covered;
          pivot = item;
        }
      }
    }
    const Items all = candidates;
    for (const auto item : all) {
      if (item != pivot && graph_.get(item, pivot)) continue;
      Items larger = chosen;
      larger.push_back(item);
      extend(larger, neighbours(candidates, item), neighbours(excluded, item));
      candidates.erase(std::find(candidates.begin(), candidates.end(), item));
      excluded.push_back(item);
    }
  }

  const DifferenceGraph& graph_;
  std::size_t max_sets_;
  std::vector<Items> found_;
  bool overflow_ = false;
};

/// Those that differ from most others first, or the heaviest first: whichever gives more.
Items greedy(const DifferenceGraph& graph, const Items& items, bool heaviest_first) {
  const auto degree = [&](std::uint32_t item) {
    return std::count_if(items.begin(), items.end(), [&](std::uint32_t other) { return graph.get(item, other); });
  };
  std::vector<std::pair<std::int64_t, std::uint32_t>> order;
  for (const auto item : items) {
    order.emplace_back(heaviest_first ? -std::int64_t{graph.weight({item})} : -std::int64_t{degree(item)}, item);
  }
  std::sort(order.begin(), order.end());
  Items chosen;
  for (const auto& [rank, item] : order) {
    const auto fits = [&graph, item = item](std::uint32_t other) { return graph.get(item, other); };
    if (std::all_of(chosen.begin(), chosen.end(), fits)) chosen.push_back(item);
  }
  return chosen;
}

using Seen = std::span<const std::pair<PartyId, PublicationId>>;

/// Looks for each publication of the one that is in fewer among those of the other.
bool together(Seen few, Seen many) {
  if (few.size() > many.size()) std::swap(few, many);
  if (few.empty() || few.back().second < many.front().second || many.back().second < few.front().second) return false;
  return std::any_of(few.begin(), few.end(), [&](const auto& seen) {
    return std::binary_search(many.begin(), many.end(), std::pair{many.front().first, seen.second});
  });
}

}  // namespace

Distinctness::Distinctness(const model::ClaimRows& rows, const World& world, const std::vector<PartyId>& parties)
    : world_(world) {
  std::vector<PartyId> doubtful;  // pairs with a named party need no further reason
  for (const PartyId party : parties) {
    if (!world.named(party)) doubtful.push_back(party);
  }
  std::sort(doubtful.begin(), doubtful.end());
  if (doubtful.size() < 2) return;
  const auto see = [&](PublicationId publication, PartyId party) {
    if (std::binary_search(doubtful.begin(), doubtful.end(), party)) seen_.emplace_back(party, publication);
  };
  for (const auto& row : rows.attributions) {
    if (!world.published(row.publication)) continue;
    for (std::uint32_t i = 0; i < row.chain.count; ++i) {
      see(row.publication, world.party(world.source_of(rows.links[row.chain.offset + i])));
    }
    for (const auto& derivation : world.derivations(row.publication)) {
      see(row.publication, world.party(world.source_of(derivation.target)));
    }
  }
  std::sort(seen_.begin(), seen_.end());
  seen_.erase(std::unique(seen_.begin(), seen_.end()), seen_.end());
}

Distinctness::Marks Distinctness::marks(PartyId party) const {
  const auto before = [](const auto& seen, PartyId wanted) { return seen.first < wanted; };
  const auto first = std::lower_bound(seen_.begin(), seen_.end(), party, before);
  auto last = first;
  while (last != seen_.end() && last->first == party) ++last;
  return {party,
          world_.named(party),
          world_.possibly_another(party),
          world_.entry_class(party),
          world_.group(party),
          world_.country(party),
          {first, last}};
}

bool Distinctness::told_apart(const Marks& a, const Marks& b) const {
  return together(a.seen, b.seen) || world_.distinct(a.party, b.party);
}

DifferenceGraph::DifferenceGraph(std::size_t n) : compared_(n), place_(n), different_(n * n, false), weight_(n, 1) {
  std::iota(compared_.begin(), compared_.end(), 0U);
  place_ = compared_;
}

DifferenceGraph::DifferenceGraph(std::size_t n, std::vector<std::uint32_t> compared,
                                 const std::vector<std::uint32_t>& beyond)
    : compared_(std::move(compared)),
      place_(n, differs_from_all),
      different_(compared_.size() * compared_.size(), false),
      weight_(n, 1),
      complete_(beyond.empty()) {
  for (std::uint32_t i = 0; i < compared_.size(); ++i) place_[compared_[i]] = i;
  for (const std::uint32_t item : beyond) place_[item] = left_out;
}

std::uint32_t DifferenceGraph::weight(const std::vector<std::uint32_t>& items) const {
  std::uint64_t sum = 0;
  for (const auto item : items) sum += weight_[item];
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(sum, std::numeric_limits<std::uint32_t>::max()));
}

std::vector<std::uint32_t> DifferenceGraph::Sets::items(std::size_t set) const {
  Items all;
  all.reserve(sure.size() + cliques[set].size());
  std::merge(sure.begin(), sure.end(), cliques[set].begin(), cliques[set].end(), std::back_inserter(all));
  return all;
}

bool DifferenceGraph::differs_from_compared(std::size_t a) const {
  for (std::size_t b = 0; b < compared_.size(); ++b) {
    if (b != a && !compared_differ(a, b)) return false;
  }
  return true;
}

DifferenceGraph::Sets DifferenceGraph::maximal_sets(std::size_t exact_items, std::size_t max_sets) const {
  Sets sets;
  Items doubtful;
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (place_[i] == left_out) continue;
    (place_[i] == differs_from_all || differs_from_compared(place_[i]) ? sets.sure : doubtful).push_back(i);
  }
  if (complete_ && doubtful.size() <= exact_items) {
    Cliques cliques(*this, max_sets);
    sets.exact = cliques.run(doubtful);
    if (sets.exact) sets.cliques = cliques.take();
  } else {
    sets.exact = false;
  }
  if (!sets.exact) {
    Items by_degree = greedy(*this, doubtful, false);
    Items by_weight = greedy(*this, doubtful, true);
    sets.cliques = {weight(by_weight) > weight(by_degree) ? std::move(by_weight) : std::move(by_degree)};
  }
  if (sets.cliques.empty()) sets.cliques.emplace_back();
  for (Items& clique : sets.cliques) std::sort(clique.begin(), clique.end());
  std::stable_sort(sets.cliques.begin(), sets.cliques.end(),
                   [this](const Items& a, const Items& b) { return weight(a) > weight(b); });
  return sets;
}

DifferenceGraph difference_graph(const Lists<PartyId>& items, const Distinctness& distinctness) {
  const auto in_doubt = [&](PartyId party) { return distinctness.in_doubt(party); };
  Items compared;
  Items beyond;
  std::size_t parties = 0;
  std::size_t comparisons = 0;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    const auto item = items[i];
    if (std::none_of(item.begin(), item.end(), in_doubt)) continue;
    if (comparisons + parties * item.size() > most_comparisons) {
      beyond.push_back(i);
      continue;
    }
    comparisons += parties * item.size();
    parties += item.size();
    compared.push_back(i);
  }
  DifferenceGraph graph(items.size(), compared, beyond);
  Lists<Distinctness::Marks> marks;  // of the compared
  marks.reserve(compared.size(), parties);
  for (const std::uint32_t item : compared) {
    marks.start();
    for (const PartyId party : items[item]) marks.add(distinctness.marks(party));
  }
  const auto all_different = [&](std::span<const Distinctness::Marks> ones,
                                 std::span<const Distinctness::Marks> others) {
    for (const Distinctness::Marks& one : ones) {
      for (const Distinctness::Marks& other : others) {
        if (!distinctness.different(one, other)) return false;
      }
    }
    return true;
  };
  for (std::size_t a = 0; a < compared.size(); ++a) {
    for (std::size_t b = a + 1; b < compared.size(); ++b) graph.set_compared(a, b, all_different(marks[a], marks[b]));
  }
  return graph;
}

}  // namespace stemma::graph
