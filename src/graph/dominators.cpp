#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dominator_tree.hpp>

#include "graph/algorithms.hpp"

namespace stemma::graph {

std::vector<Vertex> immediate_dominators(const Digraph& graph, Vertex root) {
  using Bidirectional = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
  using Descriptor = boost::graph_traits<Bidirectional>::vertex_descriptor;
  Bidirectional both_ways(graph.size());
  for (Vertex v = 0; v < graph.size(); ++v) {
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
