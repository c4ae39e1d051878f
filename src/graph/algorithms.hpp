// The graph theory that judging needs, on compact graphs: near-linear, without recursion, and with flat arrays only.
// Boost.Graph runs on these graphs too (boost_digraph.hpp); each of these is quicker than its own and tested against
// it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/digraph.hpp"
#include "graph/disjoint_ways.hpp"

namespace stemma::graph {

/// Component number of each vertex (Tarjan 1972); vertices that reach each other share one.
std::vector<std::uint32_t> strong_components(const Digraph& graph);

/// Immediate dominator of each vertex from `root` (Lengauer and Tarjan 1979): the last vertex that every
/// path from the root to it must pass. no_vertex for the root and for what it does not reach.
std::vector<Vertex> immediate_dominators(const Digraph& graph, Vertex root);

/// As DisjointWays::count, for one question on a graph whose edges lead from the feeds to the target.
std::uint32_t disjoint_ways(const Digraph& graph, const std::vector<Feed>& feeds, Vertex target,
                            std::span<const Vertex> uncapped);

}  // namespace stemma::graph
