#include <boost/graph/strong_components.hpp>

#include "graph/algorithms.hpp"
#include "graph/boost_digraph.hpp"

namespace stemma::graph {

std::vector<std::uint32_t> strong_components(const Digraph& graph) {
  std::vector<std::uint32_t> component(graph.size(), 0);
  boost::strong_components(graph,
                           boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
  return component;
}

}  // namespace stemma::graph
