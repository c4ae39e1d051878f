#include "graph/disjoint_ways.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "graph/algorithms.hpp"

namespace stemma::graph {
namespace {

constexpr std::uint32_t spent = std::numeric_limits<std::uint32_t>::max();

std::uint32_t at_most_32_bits(std::uint64_t number) {
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(number, std::numeric_limits<std::uint32_t>::max()));
}

}  // namespace

DisjointWays::DisjointWays(const Digraph& backwards) : graph_(backwards) {
  constexpr std::size_t few = 16;
  arrivals_.reserve(few);
  touched_.reserve(few);
}

void DisjointWays::set_feeds(const std::vector<Feed>& feeds, std::span<const Vertex> uncapped) {
  const std::size_t all = graph_.size() + feeds.size();
  split_.assign(all, Split{});
  level_.resize(2 * all, 0);
  tried_.resize(2 * all, 0);
  feeds_begin_.assign(graph_.size() + 2, 0);
  std::uint64_t people = 0;
  for (std::size_t i = 0; i < feeds.size(); ++i) {
    people += feeds[i].people;
    split_[graph_.size() + i].capacity = feeds[i].people;
    for (const Vertex v : feeds[i].at) {
      split_[v].capacity = std::max(split_[v].capacity, feeds[i].people);
      ++feeds_begin_[v + std::size_t{2}];
    }
  }
  everybody_ = at_most_32_bits(people);
  for (const Vertex v : uncapped) split_[v].capacity = everybody_;
  std::partial_sum(feeds_begin_.begin(), feeds_begin_.end(), feeds_begin_.begin());
  feeds_.resize(feeds_begin_.back());
  for (std::size_t i = 0; i < feeds.size(); ++i) {
    const auto feed = static_cast<Vertex>(graph_.size() + i);
    for (const Vertex v : feeds[i].at) feeds_[feeds_begin_[v + std::size_t{1}]++] = feed;
  }
  feeds_begin_.pop_back();
}

std::uint32_t DisjointWays::count(Vertex target) {
  if (everybody_ == 0) return 0;
  const std::uint32_t most = limit(target);
  std::uint32_t found = take_short_ways(target, most);
  while (found < most && level_from(target)) {
    while (found < most && find_way(target)) found += push_along_way(most - found);
  }
  put_back();
  return found;
}

/// No more can come through than all feeds give and all neighbours of the target carry.
std::uint32_t DisjointWays::limit(Vertex target) const {
  std::uint64_t carried = 0;
  for (const Vertex w : graph_.out(target)) carried += split_[w].capacity;
  for (const Vertex feed : feeds_at(target)) carried += split_[feed].capacity;
  return std::min(everybody_, at_most_32_bits(carried));
}

/// Those of one or two steps, as they are seen: most claims have no others. What they take may be rerouted later.
std::uint32_t DisjointWays::take_short_ways(Vertex target, std::uint32_t most) {
  std::uint32_t found = 0;
  for (const Vertex near : graph_.out(target)) found += take_feeds(target, near, most - found);
  for (const Vertex near : graph_.out(target)) {
    for (const Vertex far : graph_.out(near)) {
      if (found == most) return found;
      if (far == target || !has_room(near)) continue;
      const std::uint32_t taken = take_feeds(near, far, std::min(most - found, room(near)));
      if (taken == 0) continue;
      come_through(target, near, taken);
      found += taken;
    }
  }
  return found;
}

/// From the feeds at `via` to `from`; how many ways that gave.
std::uint32_t DisjointWays::take_feeds(Vertex from, Vertex via, std::uint32_t most) {
  std::uint32_t found = 0;
  for (const Vertex feed : feeds_at(via)) {
    const std::uint32_t amount = std::min({most - found, room(via), room(feed)});
    if (amount == 0) continue;
    come_through(from, via, amount);
    come_through(via, feed, amount);
    found += amount;
  }
  return found;
}

void DisjointWays::come_through(Vertex from, Vertex to, std::uint32_t amount) {
  note_arrival(from, to, amount);
  split_[to].through += amount;
}

void DisjointWays::note_arrival(Vertex from, Vertex to, std::uint32_t amount) {
  arrivals_.push_back({from, amount, split_[to].arrivals});
  split_[to].arrivals = static_cast<std::uint32_t>(arrivals_.size() - 1);
  touched_.push_back(to);
}

/// Breadth first until the level of the first feed with room is complete; false if there is none.
bool DisjointWays::level_from(Vertex target) {
  round_ = last_level_ + 1;
  free_level_ = 0;
  queue_.clear();
  reach(exit(target), round_);
  for (std::size_t next = 0; next < queue_.size(); ++next) {  // NOLINT(modernize-loop-convert): the queue grows
    const Place place = queue_[next];
    if (free_level_ != 0 && level_[place] >= free_level_) break;
    reach_from(place);
  }
  return free_level_ != 0;
}

void DisjointWays::reach(Place place, Round level) {
  if (level_[place] >= round_) return;
  level_[place] = level;
  last_level_ = level;
  tried_[place] = 0;
  queue_.push_back(place);
  const Vertex v = place / 2;
  if (free_level_ == 0 && is_feed(v) && has_room(v)) free_level_ = level;
}

void DisjointWays::reach_from(Place place) {
  const Vertex v = place / 2;
  const Round level = level_[place] + 1;
  if (is_exit(place)) {
    for (const Vertex w : graph_.out(v)) reach(entry(w), level);
    for (const Vertex feed : feeds_at(v)) reach(entry(feed), level);
    if (split_[v].through > 0) reach(entry(v), level);
    return;
  }
  if (has_room(v)) reach(exit(v), level);
  std::uint32_t* link = &split_[v].arrivals;
  while (*link != no_arrival) {
    Arrival& arrival = arrivals_[*link];
    if (arrival.amount == 0) {
      *link = arrival.next;
    } else {
      reach(exit(arrival.from), level);
      link = &arrival.next;
    }
  }
}

/// The next place a level further on; what does not lead on is not tried again in this round.
bool DisjointWays::advance(Step& step, Place& next) {
  const Vertex v = step.place / 2;
  std::uint32_t& tried = tried_[step.place];
  step.undone = no_arrival;
  if (is_exit(step.place)) {
    const auto out = graph_.out(v);
    const auto feeds = feeds_at(v);
    for (; tried < out.size() + feeds.size(); ++tried) {
      next = entry(tried < out.size() ? out[tried] : feeds[tried - out.size()]);
      if (follows(next, step.place)) return true;
    }
    next = entry(v);
    return split_[v].through > 0 && follows(next, step.place);
  }
  const auto starting_at = [](std::uint32_t arrival) { return arrival == no_arrival ? spent : arrival + 1; };
  if (tried == 0) {
    next = exit(v);
    if (!is_feed(v) && has_room(v) && follows(next, step.place)) return true;
    tried = starting_at(split_[v].arrivals);
  }
  for (; tried != spent; tried = starting_at(arrivals_[tried - 1].next)) {
    const Arrival& arrival = arrivals_[tried - 1];
    step.undone = tried - 1;
    next = exit(arrival.from);
    if (arrival.amount > 0 && follows(next, step.place)) return true;
  }
  return false;
}

/// Depth first by levels, from the target to a feed with room.
bool DisjointWays::find_way(Vertex target) {
  way_.assign(1, Step{exit(target)});
  while (!way_.empty()) {
    Step& step = way_.back();
    const Vertex v = step.place / 2;
    if (is_feed(v) && has_room(v)) return true;
    Place next = 0;
    if (advance(step, next)) {
      way_.push_back(Step{next});
    } else {
      level_[step.place] = 0;
      way_.pop_back();
    }
  }
  return false;
}

/// As much as the narrowest place on the way lets through.
std::uint32_t DisjointWays::push_along_way(std::uint32_t most) {
  const Vertex feed = way_.back().place / 2;
  std::uint32_t amount = std::min(most, split_[feed].capacity - split_[feed].through);
  const auto each_step = [this](auto undo_arrival, auto come_through, auto undo_through, auto arrive) {
    for (std::size_t i = 0; i + 1 < way_.size(); ++i) {
      const Place from = way_[i].place;
      const Place to = way_[i + 1].place;
      if (way_[i].undone != no_arrival) {
        undo_arrival(arrivals_[way_[i].undone]);
      } else if (!is_exit(from)) {
        come_through(split_[from / 2]);
      } else if (to / 2 == from / 2) {
        undo_through(split_[from / 2]);
      } else {
        arrive(from / 2, to / 2);
      }
    }
  };
  each_step([&](const Arrival& arrival) { amount = std::min(amount, arrival.amount); },
            [&](const Split& split) { amount = std::min(amount, split.capacity - split.through); },
            [&](const Split& split) { amount = std::min(amount, split.through); }, [](Vertex, Vertex) {});
  each_step([&](Arrival& arrival) { arrival.amount -= amount; }, [&](Split& split) { split.through += amount; },
            [&](Split& split) { split.through -= amount; },
            [&](Vertex from, Vertex to) { note_arrival(from, to, amount); });
  split_[feed].through += amount;
  return amount;
}

void DisjointWays::put_back() {
  for (const Vertex v : touched_) {
    split_[v].through = 0;
    split_[v].arrivals = no_arrival;
  }
  touched_.clear();
  arrivals_.clear();
}

std::uint32_t disjoint_ways(const Digraph& graph, const std::vector<Feed>& feeds, Vertex target,
                            std::span<const Vertex> uncapped) {
  const Digraph backwards = graph.reversed();
  DisjointWays ways(backwards);
  ways.set_feeds(feeds, uncapped);
  return ways.count(target);
}

}  // namespace stemma::graph
