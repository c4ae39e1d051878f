#include "graph/digraph.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace stemma::graph {
namespace {

/// Counts, with a 0 in front, to where each run begins. Filling the runs then moves every begin to its end, which is
/// where the next run begins: offsets are counted one place further on.
void to_offsets(std::vector<std::uint32_t>& counts) { std::partial_sum(counts.begin(), counts.end(), counts.begin()); }

}  // namespace

Digraph::Digraph(std::size_t vertices, const std::vector<Edge>& edges) : offsets_(vertices + 2, 0) {
  for (const Edge& edge : edges) {
    if (edge.from != edge.to) ++offsets_[edge.from + std::size_t{2}];
  }
  to_offsets(offsets_);
  targets_.resize(offsets_.back());
  for (const Edge& edge : edges) {
    if (edge.from != edge.to) targets_[offsets_[edge.from + std::size_t{1}]++] = edge.to;
  }
  offsets_.pop_back();
  const auto at = [this](std::size_t i) { return targets_.begin() + static_cast<std::ptrdiff_t>(i); };
  std::size_t kept = 0;
  std::size_t begin = 0;
  for (std::size_t v = 0; v < vertices; ++v) {
    const std::size_t end = offsets_[v + 1];
    if (!std::is_sorted(at(begin), at(end))) std::sort(at(begin), at(end));
    const auto last = std::unique(at(begin), at(end));
    if (kept != begin) std::copy(at(begin), last, at(kept));
    kept += static_cast<std::size_t>(last - at(begin));
    begin = end;
    offsets_[v + 1] = static_cast<std::uint32_t>(kept);
  }
  targets_.resize(kept);
}

Digraph Digraph::reversed() const {
  Digraph turned;
  turned.offsets_.assign(size() + 2, 0);
  for (const Vertex w : targets_) ++turned.offsets_[w + std::size_t{2}];
  to_offsets(turned.offsets_);
  turned.targets_.resize(edges());
  for (Vertex v = 0; v < size(); ++v) {
    for (const Vertex w : out(v)) turned.targets_[turned.offsets_[w + std::size_t{1}]++] = v;
  }
  turned.offsets_.pop_back();
  return turned;
}

Digraph Digraph::with_vertex(std::vector<Vertex> out) const {
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  Digraph larger;
  larger.offsets_.reserve(size() + 2);
  larger.offsets_ = offsets_;
  if (offsets_.empty()) larger.offsets_.push_back(0);
  larger.targets_.reserve(edges() + out.size());
  larger.targets_ = targets_;
  larger.targets_.insert(larger.targets_.end(), out.begin(), out.end());
  larger.offsets_.push_back(static_cast<std::uint32_t>(larger.targets_.size()));
  return larger;
}

}  // namespace stemma::graph
