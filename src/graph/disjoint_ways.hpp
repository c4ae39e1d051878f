// Vertex-disjoint ways, counted many times over on one graph.
//
// A maximum flow over split vertices by the method of Dinic 1970: breadth first from the target to the nearest feeds
// that are still free, then as many shortest ways at once as there are. On vertices that carry one way each that takes
// at most about the root of their number of rounds (Even and Tarjan 1975), so that a star of a million origins is one
// round. Ways of one or two steps are taken before that without a search. The vertices are split in the numbering
// alone, and nothing of a graph is copied.
//
// Counting allocates nothing for a claim once the first ones have been counted: marks are stamped by round, and only
// what a count touched is put back. It looks no further than the feeds that it takes, and stops as soon as all
// edges of the target carry what they can.
//
// Rejected: Boost's Edmonds-Karp and push-relabel, which want a graph of twice the vertices and six times the edges,
// made for every question.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/digraph.hpp"

namespace stemma::graph {

/// Where paths start: one path in all from any of the vertices, or as many as it stands for people. A vertex
/// of several people is as many vertices with the same edges.
struct Feed {
  std::vector<Vertex> at;
  std::uint32_t people = 1;
};

class DisjointWays {
 public:
  /// `backwards` is the graph turned round: its edges lead towards the feeds. It is kept by reference.
  explicit DisjointWays(const Digraph& backwards);

  /// What the next counts start from: nothing before the first call. Vertices in `uncapped` may be shared between
  /// paths.
  void set_feeds(const std::vector<Feed>& feeds, std::span<const Vertex> uncapped);

  /// Largest number of paths that share no vertex but `target`, each from a different feed or a different person of
  /// one (Menger 1927). What is more than 32 bits hold is the largest that they hold.
  std::uint32_t count(Vertex target);

 private:
  // A split vertex has two places: where the search comes in, and where it goes on. Feeds are numbered behind the
  // vertices and split like them.
  using Place = std::uint32_t;
  using Round = std::uint64_t;
  static Place entry(Vertex v) { return 2 * v; }
  static Place exit(Vertex v) { return 2 * v + 1; }
  static bool is_exit(Place place) { return (place & 1U) != 0; }

  /// Flow that came into a vertex from another one; those of one vertex are chained.
  struct Arrival {
    Vertex from = 0;
    std::uint32_t amount = 0;
    std::uint32_t next = 0;
  };
  static constexpr std::uint32_t no_arrival = no_vertex;

  struct Split {
    std::uint32_t capacity = 1;
    std::uint32_t through = 0;            ///< of the flow so far
    std::uint32_t arrivals = no_arrival;  ///< first of the chain
  };

  /// A place on the way that is being tried, and what leads on from it: the arrival that is taken back, if one is.
  struct Step {
    Place place = 0;
    std::uint32_t undone = no_arrival;
  };

  bool is_feed(Vertex v) const { return v >= graph_.size(); }
  std::span<const Vertex> feeds_at(Vertex v) const {
    return {feeds_.data() + feeds_begin_[v], feeds_.data() + feeds_begin_[v + std::size_t{1}]};
  }
  std::uint32_t room(Vertex v) const { return split_[v].capacity - split_[v].through; }
  bool has_room(Vertex v) const { return room(v) > 0; }
  std::uint32_t limit(Vertex target) const;
  std::uint32_t take_short_ways(Vertex target, std::uint32_t most);
  std::uint32_t take_feeds(Vertex from, Vertex via, std::uint32_t most);
  void come_through(Vertex from, Vertex to, std::uint32_t amount);
  void note_arrival(Vertex from, Vertex to, std::uint32_t amount);
  bool level_from(Vertex target);
  void reach(Place place, Round level);
  void reach_from(Place place);
  bool advance(Step& step, Place& next);
  bool follows(Place next, Place from) const { return level_[next] == level_[from] + 1; }
  bool find_way(Vertex target);
  std::uint32_t push_along_way(std::uint32_t most);
  void put_back();

  const Digraph& graph_;
  std::vector<std::size_t> feeds_begin_;  ///< by vertex
  std::vector<Vertex> feeds_;
  std::uint32_t everybody_ = 0;
  std::vector<Split> split_;
  // Levels grow from round to round, so that one below `round_` is of an earlier round and means unreached.
  std::vector<Round> level_;
  std::vector<std::uint32_t> tried_;  ///< by place: how much of what leads on from it is used up in this round
  Round round_ = 1;
  Round last_level_ = 0;
  Round free_level_ = 0;  ///< of the first feed with room in this round; 0: none yet
  std::vector<Place> queue_;
  std::vector<Step> way_;
  std::vector<Arrival> arrivals_;
  std::vector<Vertex> touched_;
};

}  // namespace stemma::graph
