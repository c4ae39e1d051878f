#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dominator_tree.hpp>

#include "graph/algorithms.hpp"

namespace stemma::graph {
namespace {

std::vector<bool> reachable_from(const Digraph& graph, Vertex root) {
  std::vector<bool> seen(graph.size(), false);
  std::vector<Vertex> stack{root};
  seen[root] = true;
  while (!stack.empty()) {
    const Vertex v = stack.back();
    stack.pop_back();
    for (const Vertex w : graph.out(v)) {
      if (!seen[w]) stack.push_back(w);
      seen[w] = true;
    }
  }
  return seen;
}

}  // namespace

std::vector<Vertex> immediate_dominators(const Digraph& graph, Vertex root) {
  using Bidirectional = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
  using Descriptor = boost::graph_traits<Bidirectional>::vertex_descriptor;
  // Boost 1.74 stops at a vertex with an unreachable predecessor, so only reachable edges are handed over.
  const std::vector<bool> reachable = reachable_from(graph, root);
  Bidirectional both_ways(graph.size());
  for (Vertex v = 0; v < graph.size(); ++v) {
    if (!reachable[v]) continue;
    for (const Vertex w : graph.out(v)) boost::add_edge(v, w, both_ways);
  }
  const Descriptor none = boost::graph_traits<Bidirectional>::null_vertex();
  std::vector<Descriptor> found(graph.size(), none);
  boost::lengauer_tarjan_dominator_tree(
      both_ways, Descriptor{root},
      boost::make_iterator_property_map(found.begin(), boost::get(boost::vertex_index, both_ways)));
  std::vector<Vertex> dominator(graph.size(), no_vertex);
  for (std::size_t v = 0; v < found.size(); ++v) {
    if (found[v] != none) dominator[v] = static_cast<Vertex>(found[v]);
  }
  return dominator;
}

}  // namespace stemma::graph
