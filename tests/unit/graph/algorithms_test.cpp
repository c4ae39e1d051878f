// The algorithms against slow and obvious references on small random graphs.
#include "graph/algorithms.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace stemma::graph {
namespace {

using Reach = std::vector<std::vector<bool>>;

Digraph random_graph(std::mt19937& random, Vertex n, unsigned long percent) {
  std::vector<Edge> edges;
  for (Vertex a = 0; a < n; ++a) {
    for (Vertex b = 0; b < n; ++b) {
      if (random() % 100 < percent) edges.push_back({a, b});
    }
  }
  return Digraph(n, edges);
}

/// What `from` reaches without entering the vertices of `blocked` (a bit set).
std::vector<bool> reach(const Digraph& graph, Vertex from, unsigned blocked = 0) {
  std::vector<bool> seen(graph.size(), false);
  if ((blocked >> from) & 1U) return seen;
  std::vector<Vertex> stack{from};
  seen[from] = true;
  while (!stack.empty()) {
    const Vertex v = stack.back();
    stack.pop_back();
    for (const Vertex w : graph.out(v)) {
      if (seen[w] || ((blocked >> w) & 1U)) continue;
      seen[w] = true;
      stack.push_back(w);
    }
  }
  return seen;
}

/// Menger: the fewest vertices whose removal cuts every feed off from the target. Feeds are single vertices
/// and may be cut themselves; vertices in `uncapped` may not, unless they are feeds of their own.
std::uint32_t smallest_cut(const Digraph& graph, const std::vector<Vertex>& feeds, Vertex target, unsigned uncapped) {
  const auto n = static_cast<unsigned>(graph.size());
  std::uint32_t best = static_cast<std::uint32_t>(feeds.size());
  for (unsigned removed = 0; removed < (1U << n); ++removed) {
    if ((removed >> target) & 1U || (removed & uncapped) != 0) continue;
    const auto size = static_cast<std::uint32_t>(__builtin_popcount(removed));
    // A feed may also be cut at its source, which costs one as well.
    std::uint32_t cut = size;
    for (const Vertex feed : feeds) {
      if (!((removed >> feed) & 1U) && reach(graph, feed, removed)[target]) ++cut;
    }
    best = std::min(best, cut);
  }
  return best;
}

std::vector<Feed> each_alone(const std::vector<Vertex>& vertices) {
  std::vector<Feed> feeds;
  for (const Vertex v : vertices) feeds.push_back({{v}, 1});
  return feeds;
}

/// Every vertex of several people written out as that many vertices with the same edges; the target last.
Digraph written_out(const Digraph& graph, const std::vector<std::uint32_t>& people,
                    std::vector<std::vector<Vertex>>& of) {
  Vertex next = 0;
  of.assign(graph.size(), {});
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (std::uint32_t person = 0; person < people[v]; ++person) of[v].push_back(next++);
  }
  std::vector<Edge> edges;
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (const Vertex w : graph.out(v)) {
      for (const Vertex a : of[v]) {
        for (const Vertex b : of[w]) edges.push_back({a, b});
      }
    }
  }
  return Digraph(next, std::move(edges));
}

TEST(Digraph, KeepsParallelEdgesOnceAndDropsLoops) {
  const Digraph graph(3, {{0, 1}, {0, 1}, {1, 1}, {2, 0}});
  EXPECT_EQ(graph.edges(), 2U);
  EXPECT_EQ(graph.out(0).size(), 1U);
  EXPECT_TRUE(graph.out(1).empty());
  EXPECT_EQ(Digraph().size(), 0U);
}

TEST(StrongComponents, AreWhatReachesEachOtherOnManyRandomGraphs) {
  std::mt19937 random(7);
  for (int round = 0; round < 4000; ++round) {
    const auto n = static_cast<Vertex>(1 + random() % 8);
    const Digraph graph = random_graph(random, n, 8 + random() % 30);
    const auto component = strong_components(graph);
    for (Vertex a = 0; a < n; ++a) {
      for (Vertex b = 0; b < n; ++b) {
        const bool both = reach(graph, a)[b] && reach(graph, b)[a];
        ASSERT_EQ(component[a] == component[b], both) << "round " << round;
      }
    }
  }
}

TEST(StrongComponents, OfAnEmptyGraphAreNone) { EXPECT_TRUE(strong_components(Digraph(0, {})).empty()); }

TEST(Dominators, AreTheLastVerticesThatEveryPathPassesOnManyRandomGraphs) {
  std::mt19937 random(11);
  for (int round = 0; round < 4000; ++round) {
    const auto n = static_cast<Vertex>(2 + random() % 7);
    const Digraph graph = random_graph(random, n, 10 + random() % 35);
    const auto dominator = immediate_dominators(graph, 0);
    const auto reachable = reach(graph, 0);
    EXPECT_EQ(dominator[0], no_vertex);
    for (Vertex v = 1; v < n; ++v) {
      if (!reachable[v]) {
        ASSERT_EQ(dominator[v], no_vertex);
        continue;
      }
      std::vector<Vertex> all;  // whose removal cuts v off from the root
      for (Vertex d = 0; d < n; ++d) {
        if (d != v && !reach(graph, 0, 1U << d)[v]) all.push_back(d);
      }
      std::vector<Vertex> climbed;
      for (Vertex d = dominator[v]; d != no_vertex; d = dominator[d]) climbed.push_back(d);
      std::sort(climbed.begin(), climbed.end());
      ASSERT_EQ(climbed, all) << "round " << round << " vertex " << v;
    }
  }
}

TEST(DisjointWays, EqualTheSmallestCutOnManyRandomGraphs) {
  std::mt19937 random(13);
  for (int round = 0; round < 3000; ++round) {
    const auto n = static_cast<Vertex>(3 + random() % 6);
    const Vertex target = n - 1;
    const Digraph graph = random_graph(random, n, 15 + random() % 35);
    std::vector<Vertex> feeds;
    unsigned uncapped = 0;
    std::vector<Vertex> shared;
    for (Vertex v = 0; v < target; ++v) {
      if (random() % 3 == 0) feeds.push_back(v);
      if (random() % 5 == 0) {
        uncapped |= 1U << v;
        shared.push_back(v);
      }
    }
    ASSERT_EQ(disjoint_ways(graph, each_alone(feeds), target, shared), smallest_cut(graph, feeds, target, uncapped))
        << "round " << round;
  }
}

TEST(DisjointWays, LetOnlyOnePathStartInAFeedOfSeveralVertices) {
  const Digraph graph(4, {{0, 3}, {1, 3}, {2, 3}});
  EXPECT_EQ(disjoint_ways(graph, {{{0, 1}}, {{2}}}, 3, {}), 2U);
  EXPECT_EQ(disjoint_ways(graph, {{{0, 1, 2}}}, 3, {}), 1U);
  EXPECT_EQ(disjoint_ways(graph, {}, 3, {}), 0U);
}

// Named after the shapes of source reporting.
TEST(DisjointWays, CountADiamondAsOneLine) {
  const Digraph graph(4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}});
  EXPECT_EQ(disjoint_ways(graph, {{{0}}}, 3, {}), 1U);
}

TEST(DisjointWays, CountTwoOriginsBehindOneWireAsOneLine) {
  const Digraph graph(4, {{0, 2}, {1, 2}, {2, 3}});
  EXPECT_EQ(disjoint_ways(graph, {{{0}}, {{1}}}, 3, {}), 1U);
  EXPECT_EQ(disjoint_ways(graph, {{{0}}, {{1}}}, 3, std::vector<Vertex>{2}), 2U) << "the newsroom's own relay";
}

TEST(DisjointWays, CountABowTieAsTwoLines) {
  const Digraph graph(5, {{0, 2}, {1, 2}, {1, 3}, {2, 4}, {3, 4}});
  EXPECT_EQ(disjoint_ways(graph, {{{0}}, {{1}}}, 4, {}), 2U);
}

TEST(DisjointWays, FindTwoLinesWhereAGreedySearchFindsOne) {
  const Digraph graph(5, {{0, 2}, {2, 4}, {0, 3}, {1, 2}, {3, 4}});
  EXPECT_EQ(disjoint_ways(graph, {{{0}}, {{1}}}, 4, {}), 2U);
}

TEST(DisjointWays, FindNoneInALoopThatNoOriginFeeds) {
  const Digraph graph(4, {{0, 1}, {1, 0}, {1, 3}});
  EXPECT_EQ(disjoint_ways(graph, {{{2}}}, 3, {}), 0U);
}

TEST(DisjointWays, OfSeveralPeopleAreThoseOfAsManyVertices) {
  std::mt19937 random(17);
  for (int round = 0; round < 800; ++round) {
    const auto n = static_cast<Vertex>(3 + random() % 3);
    const Vertex target = n - 1;
    const Digraph graph = random_graph(random, n, 20 + random() % 40);
    std::vector<std::uint32_t> people(n, 1);
    std::vector<Feed> feeds;
    for (Vertex v = 0; v < target; ++v) {
      if (random() % 2 == 0) continue;
      people[v] = static_cast<std::uint32_t>(1 + random() % 3);
      feeds.push_back({{v}, people[v]});
    }
    std::vector<std::vector<Vertex>> of;
    const Digraph larger = written_out(graph, people, of);
    std::vector<Vertex> each;
    for (const Feed& feed : feeds) each.insert(each.end(), of[feed.at.front()].begin(), of[feed.at.front()].end());
    ASSERT_EQ(disjoint_ways(graph, feeds, target, {}), smallest_cut(larger, each, of[target].front(), 0))
        << "round " << round;
  }
}

TEST(DisjointWays, OfSeveralPeopleAreNotLimitedByTheNewsroomsOwnRelay) {
  const Digraph graph(3, {{0, 1}, {1, 2}});
  EXPECT_EQ(disjoint_ways(graph, {{{0}, 3}}, 2, {}), 1U);
  EXPECT_EQ(disjoint_ways(graph, {{{0}, 3}}, 2, std::vector<Vertex>{1}), 3U);
}

}  // namespace
}  // namespace stemma::graph
