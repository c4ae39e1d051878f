// The graph theory that judging needs, on compact graphs. Boost.Graph does the work, behind these
// four functions, so that its headers stay in three .cpp files.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/digraph.hpp"

namespace stemma::graph {

/// Component number of each vertex (Tarjan 1972); vertices that reach each other share one.
std::vector<std::uint32_t> strong_components(const Digraph& graph);

/// Immediate dominator of each vertex from `root` (Lengauer and Tarjan 1979): the last vertex that every
/// path from the root to it must pass. no_vertex for the root and for what it does not reach.
std::vector<Vertex> immediate_dominators(const Digraph& graph, Vertex root);

/// Where paths start: one path in all from any of the vertices, or as many as it stands for people. A vertex
/// of several people is as many vertices with the same edges.
struct Feed {
  std::vector<Vertex> at;
  std::uint32_t people = 1;
};

/// Largest number of paths that share no vertex but `target`, each from a different feed or a different person
/// of one (Menger 1927, by maximum flow over split vertices). Vertices in `uncapped` may be shared between paths.
std::uint32_t disjoint_ways(const Digraph& graph, const std::vector<Feed>& feeds, Vertex target,
                            std::span<const Vertex> uncapped);

}  // namespace stemma::graph
