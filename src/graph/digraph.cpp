#include "graph/digraph.hpp"

#include <algorithm>

namespace stemma::graph {

Digraph::Digraph(std::size_t vertices, std::vector<Edge> edges) : offsets_(vertices + 1, 0) {
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  edges.erase(std::remove_if(edges.begin(), edges.end(), [](const Edge& e) { return e.from == e.to; }), edges.end());
  targets_.reserve(edges.size());
  for (const Edge& edge : edges) {
    ++offsets_[edge.from + 1];
    targets_.push_back(edge.to);
  }
  for (std::size_t v = 0; v < vertices; ++v) offsets_[v + 1] += offsets_[v];
}

}  // namespace stemma::graph
