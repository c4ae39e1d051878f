#include "unit/graph/boost_reference.hpp"

#include <algorithm>
#include <boost/concept/assert.hpp>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <boost/graph/edmonds_karp_max_flow.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/strong_components.hpp>
#include <limits>

#include "graph/boost_digraph.hpp"

namespace stemma::graph::test {
namespace {

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<Digraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<Digraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<Digraph>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Digraph, Vertex, boost::vertex_index_t>));

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;

struct Arc {
  std::int64_t capacity = 0;
  std::int64_t residual = 0;
  Traits::edge_descriptor reverse;
};
using FlowGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Arc>;

void add_arc(FlowGraph& flow, std::size_t from, std::size_t to, std::int64_t capacity) {
  const auto forward = boost::add_edge(from, to, flow).first;
  const auto backward = boost::add_edge(to, from, flow).first;
  flow[forward].capacity = capacity;
  flow[forward].reverse = backward;
  flow[backward].reverse = forward;
}

struct NoteReached : boost::default_bfs_visitor {
  explicit NoteReached(std::vector<bool>& into) : seen(&into) {}
  void discover_vertex(Vertex v, const Digraph& /*graph*/) { (*seen)[v] = true; }
  std::vector<bool>* seen;
};

}  // namespace

std::vector<std::uint32_t> boost_strong_components(const Digraph& graph) {
  std::vector<std::uint32_t> component(graph.size(), 0);
  boost::strong_components(graph,
                           boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
  return component;
}

std::vector<bool> boost_reach(const Digraph& graph, Vertex from) {
  std::vector<bool> seen(graph.size(), false);
  boost::breadth_first_search(graph, from, boost::visitor(NoteReached(seen)));
  return seen;
}

std::vector<Vertex> boost_dominators(const Digraph& graph, Vertex root) {
  using Bidirectional = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
  using Descriptor = boost::graph_traits<Bidirectional>::vertex_descriptor;
  // Boost 1.74 stops at a vertex with an unreachable predecessor, so only reachable edges are handed over.
  std::vector<bool> reachable(graph.size(), false);
  boost::breadth_first_visit(
      graph, root,
      boost::visitor(NoteReached(reachable))
          .color_map(boost::make_vector_property_map<boost::default_color_type>(get(boost::vertex_index, graph))));
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

std::uint32_t boost_disjoint_ways(const Digraph& graph, const std::vector<Feed>& feeds, Vertex target,
                                  std::span<const Vertex> uncapped) {
  const std::size_t n = graph.size();
  const auto in = [](Vertex v) { return std::size_t{2} * v; };
  const auto out = [](Vertex v) { return std::size_t{2} * v + 1; };
  const std::size_t source = 2 * n + feeds.size();
  FlowGraph flow(source + 1);
  std::vector<std::int64_t> capacity(n, 1);
  std::int64_t unlimited = 0;
  for (const Feed& feed : feeds) {
    unlimited += feed.people;
    for (const Vertex v : feed.at) capacity[v] = std::max(capacity[v], std::int64_t{feed.people});
  }
  for (const Vertex v : uncapped) capacity[v] = unlimited;
  capacity[target] = unlimited;
  for (Vertex v = 0; v < n; ++v) {
    add_arc(flow, in(v), out(v), capacity[v]);
    for (const Vertex w : graph.out(v)) add_arc(flow, out(v), in(w), unlimited);
  }
  for (std::size_t i = 0; i < feeds.size(); ++i) {
    add_arc(flow, source, 2 * n + i, feeds[i].people);
    for (const Vertex v : feeds[i].at) add_arc(flow, 2 * n + i, in(v), feeds[i].people);
  }
  const std::int64_t most = boost::edmonds_karp_max_flow(flow, source, out(target),
                                                         boost::capacity_map(boost::get(&Arc::capacity, flow))
                                                             .residual_capacity_map(boost::get(&Arc::residual, flow))
                                                             .reverse_edge_map(boost::get(&Arc::reverse, flow)));
  return static_cast<std::uint32_t>(std::min<std::int64_t>(most, std::numeric_limits<std::uint32_t>::max()));
}

}  // namespace stemma::graph::test
