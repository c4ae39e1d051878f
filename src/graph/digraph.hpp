// A compact directed graph: vertices 0 … n-1, out-neighbours in one array, no parallel edges, no loops.
//
// Four bytes a vertex and four an edge, of which there may be as many as 32 bits count. Boost's algorithms run on it as
// it stands: see boost_digraph.hpp.
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
  /// Parallel edges are kept once, loops dropped; out-neighbours come in ascending order. Linear in vertices and edges
  /// but for sorting the neighbours of each vertex.
  Digraph(std::size_t vertices, const std::vector<Edge>& edges);

  std::size_t size() const { return offsets_.empty() ? 0 : offsets_.size() - 1; }
  std::span<const Vertex> out(Vertex v) const {
    return {targets_.data() + offsets_[v], targets_.data() + offsets_[v + 1]};
  }
  std::size_t edges() const { return targets_.size(); }
  /// The same vertices, every edge turned round.
  Digraph reversed() const;
  /// With one more vertex, behind the others, that leads to `out`.
  Digraph with_vertex(std::vector<Vertex> out) const;

 private:
  std::vector<std::uint32_t> offsets_;
  std::vector<Vertex> targets_;
};

}  // namespace stemma::graph
