// A compact directed graph: vertices 0 … n-1, out-neighbours in one array, no parallel edges, no loops.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace stemma::graph {

using Vertex = std::uint32_t;
inline constexpr Vertex no_vertex = std::numeric_limits<Vertex>::max();

struct Edge {
  Vertex from = 0;
  Vertex to = 0;
  friend auto operator<=>(const Edge&, const Edge&) = default;
};

class Digraph {
 public:
  Digraph() = default;
  /// Parallel edges are kept once, loops dropped; out-neighbours come in ascending order.
  Digraph(std::size_t vertices, std::vector<Edge> edges);

  std::size_t size() const { return offsets_.empty() ? 0 : offsets_.size() - 1; }
  std::span<const Vertex> out(Vertex v) const {
    return std::span<const Vertex>(targets_).subspan(offsets_[v], offsets_[v + 1] - offsets_[v]);
  }
  std::size_t edges() const { return targets_.size(); }

 private:
  std::vector<std::size_t> offsets_;
  std::vector<Vertex> targets_;
};

}  // namespace stemma::graph
