// Boost.Graph's own answers, on adjacency lists made for the question: what the quicker algorithms must agree with.
#pragma once

#include <span>
#include <vector>

#include "graph/algorithms.hpp"

namespace stemma::graph::test {

std::vector<Vertex> boost_dominators(const Digraph& graph, Vertex root);

std::uint32_t boost_disjoint_ways(const Digraph& graph, const std::vector<Feed>& feeds, Vertex target,
                                  std::span<const Vertex> uncapped);

/// Run on the compact graph itself, as is the search below.
std::vector<std::uint32_t> boost_strong_components(const Digraph& graph);

/// What `from` reaches, by a breadth-first search.
std::vector<bool> boost_reach(const Digraph& graph, Vertex from);

}  // namespace stemma::graph::test
