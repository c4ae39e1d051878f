// Boost.Graph's own answers, on adjacency lists made for the question: what the quicker algorithms must agree with.
#pragma once

#include <span>
#include <vector>

#include "graph/algorithms.hpp"

namespace stemma::graph::test {

std::vector<Vertex> boost_dominators(const Digraph& graph, Vertex root);

std::uint32_t boost_disjoint_ways(const Digraph& graph, const std::vector<Feed>& feeds, Vertex target,
                                  std::span<const Vertex> uncapped);

/// What `from` reaches, by a breadth-first search of Boost on the compact graph itself.
std::vector<bool> boost_reach(const Digraph& graph, Vertex from);

}  // namespace stemma::graph::test
