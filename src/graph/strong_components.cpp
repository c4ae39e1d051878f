#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <utility>

#include "graph/algorithms.hpp"

namespace stemma::graph {

std::vector<std::uint32_t> strong_components(const Digraph& graph) {
  std::vector<std::uint32_t> component(graph.size(), 0);
  if (graph.size() == 0) return component;
  std::vector<std::pair<Vertex, Vertex>> edges;
  edges.reserve(graph.edges());
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (const Vertex w : graph.out(v)) edges.emplace_back(v, w);
  }
  using Csr = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                 boost::no_property, Vertex, Vertex>;
  const Csr csr(boost::edges_are_sorted, edges.begin(), edges.end(), static_cast<Vertex>(graph.size()),
                static_cast<Vertex>(graph.edges()));
  boost::strong_components(csr,
                           boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, csr)));
  return component;
}

}  // namespace stemma::graph
