// The compact graph through Boost's eyes.
#include "graph/boost_digraph.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace stemma::graph {
namespace {

TEST(BoostDigraph, ShowsTheSameVerticesAndEdges) {
  const Digraph graph(4, {{0, 1}, {0, 3}, {2, 0}});
  EXPECT_EQ(num_vertices(graph), 4U);
  const auto [vertex, past] = vertices(graph);
  EXPECT_EQ(std::vector<Vertex>(vertex, past), (std::vector<Vertex>{0, 1, 2, 3}));
  const auto [edge, end] = out_edges(0, graph);
  ASSERT_EQ(end - edge, 2);
  EXPECT_EQ(source(*edge, graph), 0U);
  EXPECT_EQ(target(*edge, graph), 1U);
  EXPECT_EQ(edge[1], (Edge{0, 3}));
  EXPECT_EQ(out_degree(0, graph), 2U);
  EXPECT_EQ(out_degree(3, graph), 0U);
  EXPECT_EQ(get(boost::vertex_index, graph, Vertex{2}), 2U);
  EXPECT_EQ(get(get(boost::vertex_index, graph), Vertex{2}), 2U);
  EXPECT_EQ(DigraphTraits::null_vertex(), no_vertex);
}

}  // namespace
}  // namespace stemma::graph
