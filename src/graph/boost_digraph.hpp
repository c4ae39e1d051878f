// Digraph as Boost.Graph sees it: a model of its concepts VertexListGraph, IncidenceGraph and AdjacencyGraph, with the
// vertex itself as index. Boost's algorithms so run on the compact arrays without a copy.
//
// Only the .cpp files that call Boost include this. Rejected: boost::compressed_sparse_row_graph in place of Digraph,
// whose headers would then come with every file that knows a graph.
#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>
#include <utility>

#include "graph/digraph.hpp"

namespace stemma::graph {

struct DigraphCategory : boost::vertex_list_graph_tag, boost::incidence_graph_tag, boost::adjacency_graph_tag {};

/// An edge from its vertex and the place in the array where its target stands.
struct EdgeFrom {
  Vertex from = 0;
  Edge operator()(Vertex to) const { return {from, to}; }
};

}  // namespace stemma::graph

template <>
struct boost::graph_traits<stemma::graph::Digraph> {
  using vertex_descriptor = stemma::graph::Vertex;
  using edge_descriptor = stemma::graph::Edge;
  using adjacency_iterator = const vertex_descriptor*;
  using out_edge_iterator = boost::transform_iterator<stemma::graph::EdgeFrom, adjacency_iterator>;
  using in_edge_iterator = void;
  using edge_iterator = void;
  using vertex_iterator = boost::counting_iterator<vertex_descriptor>;
  using directed_category = boost::directed_tag;
  using edge_parallel_category = boost::disallow_parallel_edge_tag;
  using traversal_category = stemma::graph::DigraphCategory;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  static vertex_descriptor null_vertex() { return stemma::graph::no_vertex; }
};

template <>
struct boost::property_map<stemma::graph::Digraph, boost::vertex_index_t> {
  using type = boost::typed_identity_property_map<stemma::graph::Vertex>;
  using const_type = type;
};

namespace stemma::graph {

using DigraphTraits = boost::graph_traits<Digraph>;

inline Vertex source(const Edge& edge, const Digraph& /*graph*/) { return edge.from; }
inline Vertex target(const Edge& edge, const Digraph& /*graph*/) { return edge.to; }
inline std::size_t num_vertices(const Digraph& graph) { return graph.size(); }
inline std::size_t out_degree(Vertex v, const Digraph& graph) { return graph.out(v).size(); }

inline std::pair<DigraphTraits::vertex_iterator, DigraphTraits::vertex_iterator> vertices(const Digraph& graph) {
  using Each = DigraphTraits::vertex_iterator;
  return {Each(0), Each(static_cast<Vertex>(graph.size()))};
}

inline std::pair<const Vertex*, const Vertex*> adjacent_vertices(Vertex v, const Digraph& graph) {
  const auto out = graph.out(v);
  return {out.data(), out.data() + out.size()};
}

inline std::pair<DigraphTraits::out_edge_iterator, DigraphTraits::out_edge_iterator> out_edges(Vertex v,
                                                                                               const Digraph& graph) {
  const auto [begin, end] = adjacent_vertices(v, graph);
  using Each = DigraphTraits::out_edge_iterator;
  return {Each(begin, EdgeFrom{v}), Each(end, EdgeFrom{v})};
}

inline boost::typed_identity_property_map<Vertex> get(boost::vertex_index_t /*which*/, const Digraph& /*graph*/) {
  return {};
}
inline Vertex get(boost::vertex_index_t /*which*/, const Digraph& /*graph*/, Vertex v) { return v; }

}  // namespace stemma::graph
