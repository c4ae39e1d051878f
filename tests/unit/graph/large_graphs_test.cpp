// The algorithms on graphs too large for brute force: against Boost's own, and on shapes that break recursion and
// quadratic searches.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

#include "graph/algorithms.hpp"
#include "unit/graph/boost_reference.hpp"

namespace stemma::graph {
namespace {

constexpr Vertex large = 100'000;

/// About `per_vertex` edges a vertex, in all directions: cycles abound.
Digraph sparse_graph(std::mt19937& random, Vertex n, double per_vertex) {
  std::vector<Edge> edges(static_cast<std::size_t>(per_vertex * n));
  for (Edge& edge : edges) edge = {static_cast<Vertex>(random() % n), static_cast<Vertex>(random() % n)};
  return Digraph(n, edges);
}

struct Question {
  std::vector<Feed> feeds;
  std::vector<Vertex> uncapped;
};

/// Feeds at one vertex or several, of one person or several, sharing vertices; some relays without a limit.
Question random_question(std::mt19937& random, Vertex n) {
  const auto any = [&] { return static_cast<Vertex>(random() % n); };
  Question question;
  for (auto feeds = 1 + random() % 8; feeds > 0; --feeds) {
    Feed feed;
    for (auto places = 1 + random() % 3; places > 0; --places) feed.at.push_back(any());
    std::sort(feed.at.begin(), feed.at.end());
    feed.at.erase(std::unique(feed.at.begin(), feed.at.end()), feed.at.end());
    if (random() % 3 == 0) feed.people = static_cast<std::uint32_t>(1 + random() % 5);
    question.feeds.push_back(feed);
  }
  for (auto shared = random() % 3; shared > 0; --shared) question.uncapped.push_back(any());
  return question;
}

TEST(Digraph, TurnedRoundTwiceIsItself) {
  std::mt19937 random(3);
  for (int round = 0; round < 50; ++round) {
    const Digraph graph = sparse_graph(random, static_cast<Vertex>(1 + random() % 30), 2);
    const Digraph turned = graph.reversed();
    const Digraph back = turned.reversed();
    ASSERT_EQ(turned.edges(), graph.edges());
    for (Vertex v = 0; v < graph.size(); ++v) {
      ASSERT_TRUE(std::equal(graph.out(v).begin(), graph.out(v).end(), back.out(v).begin(), back.out(v).end()));
      for (const Vertex w : graph.out(v)) {
        const auto in = turned.out(w);
        ASSERT_TRUE(std::binary_search(in.begin(), in.end(), v));
      }
    }
  }
}

TEST(Digraph, IsAGraphThatBoostWalks) {
  const Digraph graph(5, {{0, 1}, {1, 2}, {2, 0}, {3, 0}});
  EXPECT_EQ(test::boost_reach(graph, 0), (std::vector<bool>{true, true, true, false, false}));
  EXPECT_EQ(test::boost_reach(graph, 3), (std::vector<bool>{true, true, true, true, false}));
}

TEST(StrongComponents, AreBoostsOnRandomGraphsWithCycles) {
  std::mt19937 random(19);
  for (int round = 0; round < 400; ++round) {
    const Digraph graph =
        sparse_graph(random, static_cast<Vertex>(1 + random() % 300), 0.5 + 0.1 * static_cast<double>(random() % 12));
    // Both number components in the order in which their searches leave them, which start alike.
    ASSERT_EQ(strong_components(graph), test::boost_strong_components(graph)) << "round " << round;
  }
}

TEST(Dominators, AreBoostsOnRandomGraphsWithCycles) {
  std::mt19937 random(23);
  for (int round = 0; round < 400; ++round) {
    const auto n = static_cast<Vertex>(2 + random() % 200);
    const Digraph graph = sparse_graph(random, n, 0.8 + 0.2 * static_cast<double>(random() % 12));
    const auto root = static_cast<Vertex>(random() % n);
    ASSERT_EQ(immediate_dominators(graph, root), test::boost_dominators(graph, root)) << "round " << round;
  }
}

TEST(DisjointWays, AreBoostsOnRandomGraphsWithCycles) {
  std::mt19937 random(29);
  std::uint32_t most = 0;
  for (int round = 0; round < 1500; ++round) {
    const auto n = static_cast<Vertex>(3 + random() % 60);
    const Digraph graph = sparse_graph(random, n, 1 + 0.5 * static_cast<double>(random() % 6));
    const Question question = random_question(random, n);
    const auto target = static_cast<Vertex>(random() % n);
    const std::uint32_t found = disjoint_ways(graph, question.feeds, target, question.uncapped);
    ASSERT_EQ(found, test::boost_disjoint_ways(graph, question.feeds, target, question.uncapped)) << "round " << round;
    most = std::max(most, found);
  }
  EXPECT_GT(most, 5U) << "the graphs must have something to count";
}

TEST(DisjointWays, CountedOneAfterAnotherAreThoseCountedAlone) {
  std::mt19937 random(31);
  for (int round = 0; round < 40; ++round) {
    const auto n = static_cast<Vertex>(5 + random() % 40);
    const Digraph graph = sparse_graph(random, n, 2.5);
    const Digraph backwards = graph.reversed();
    DisjointWays ways(backwards);
    EXPECT_EQ(ways.count(0), 0U) << "nothing feeds it";
    for (int again = 0; again < 4; ++again) {
      const Question question = random_question(random, n);
      ways.set_feeds(question.feeds, question.uncapped);
      for (Vertex target = 0; target < n; ++target) {
        ASSERT_EQ(ways.count(target), disjoint_ways(graph, question.feeds, target, question.uncapped));
        ASSERT_EQ(ways.count(target), disjoint_ways(graph, question.feeds, target, question.uncapped)) << "again";
      }
    }
  }
}

TEST(DisjointWays, OfMorePeopleThan32BitsHoldAreTheMostThatTheyHold) {
  constexpr auto most = std::numeric_limits<std::uint32_t>::max();
  const Digraph graph(3, {{0, 2}, {1, 2}});
  EXPECT_EQ(disjoint_ways(graph, {{{0}, most}, {{1}, most}}, 2, {}), most);
}

// The shapes of a claim with very many attributions.

Digraph chain(Vertex n) {
  std::vector<Edge> edges;
  edges.reserve(n);
  for (Vertex v = 0; v + 1 < n; ++v) edges.push_back({v, v + 1});
  return Digraph(n, edges);
}

TEST(LargeShapes, AChainIsDominatedLinkByLinkAndIsOneWay) {
  const Digraph graph = chain(large);
  const auto dominator = immediate_dominators(graph, 0);
  for (Vertex v = 1; v < large; ++v) ASSERT_EQ(dominator[v], v - 1);
  EXPECT_EQ(disjoint_ways(graph, {{{0}}, {{1}}}, large - 1, {}), 1U);
  const auto component = strong_components(graph);
  EXPECT_NE(component.front(), component.back());
}

TEST(LargeShapes, ACycleIsOneComponentAndOneWay) {
  std::vector<Edge> edges{{large - 1, 0}, {large / 2, large}};
  for (Vertex v = 0; v + 1 < large; ++v) edges.push_back({v, v + 1});
  const Digraph graph(large + 1, edges);
  const auto component = strong_components(graph);
  EXPECT_TRUE(std::all_of(component.begin(), component.end() - 1, [&](auto c) { return c == component.front(); }));
  EXPECT_NE(component.back(), component.front());
  EXPECT_EQ(immediate_dominators(graph, 0)[large], large / 2);
  EXPECT_EQ(disjoint_ways(graph, {{{0}}, {{1}}}, large, {}), 1U);
}

TEST(LargeShapes, AStarHasAsManyWaysAsPoints) {
  std::vector<Edge> edges;
  std::vector<Feed> feeds;
  for (Vertex v = 0; v < large; ++v) {
    edges.push_back({v, large});
    feeds.push_back({{v}, 1});
  }
  EXPECT_EQ(disjoint_ways(Digraph(large + 1, edges), feeds, large, {}), large);
  for (Vertex v = 0; v < large; ++v) edges.push_back({large + 1, v});
  EXPECT_EQ(immediate_dominators(Digraph(large + 2, edges), large + 1)[large], large + 1);
}

/// Two rails; each rung lets a way change rails in either direction.
TEST(LargeShapes, ALadderHasTwoWays) {
  constexpr Vertex rungs = large / 2;
  std::vector<Edge> edges;
  for (Vertex rung = 0; rung < rungs; ++rung) {
    const Vertex left = 2 * rung;
    edges.push_back({left, left + 1});
    edges.push_back({left + 1, left});
    if (rung + 1 == rungs) continue;
    edges.push_back({left, left + 2});
    edges.push_back({left + 1, left + 3});
  }
  edges.push_back({large - 2, large});
  edges.push_back({large - 1, large});
  const Digraph graph(large + 1, edges);
  EXPECT_EQ(disjoint_ways(graph, {{{0}}, {{1}}}, large, {}), 2U);
  EXPECT_EQ(disjoint_ways(graph, {{{0}, 5}}, large, {}), 2U);
  EXPECT_EQ(immediate_dominators(graph, 0)[large], 0U);
}

TEST(LargeShapes, ACompleteBipartiteLayerHasAsManyWaysAsItsSmallerSide) {
  constexpr Vertex origins = 400;
  constexpr Vertex outlets = 250;
  constexpr Vertex claim = origins + outlets;
  std::vector<Edge> edges;
  std::vector<Feed> feeds;
  for (Vertex v = 0; v < origins; ++v) {
    feeds.push_back({{v}, 1});
    for (Vertex outlet = 0; outlet < outlets; ++outlet) edges.push_back({v, origins + outlet});
  }
  for (Vertex outlet = 0; outlet < outlets; ++outlet) edges.push_back({origins + outlet, claim});
  EXPECT_EQ(disjoint_ways(Digraph(claim + 1, edges), feeds, claim, {}), outlets);
}

/// Every way found first has to give way to the next one, all along the chain.
TEST(LargeShapes, AZigzagIsCountedInOneGo) {
  constexpr Vertex steps = 2'000;
  std::vector<Edge> edges;
  std::vector<Feed> feeds;
  for (Vertex v = 0; v < steps; ++v) {
    feeds.push_back({{v}, 1});
    edges.push_back({v, steps + v});
    if (v + 1 < steps) edges.push_back({v, steps + v + 1});
    edges.push_back({steps + v, 2 * steps});
  }
  EXPECT_EQ(disjoint_ways(Digraph(2 * steps + 1, edges), feeds, 2 * steps, {}), steps);
}

}  // namespace
}  // namespace stemma::graph
