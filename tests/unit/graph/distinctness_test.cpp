#include "graph/distinctness.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <random>
#include <set>

#include "support/case_builder.hpp"

namespace stemma::graph {
namespace {

using test::CaseBuilder;

std::size_t largest_by_trying_all(const DifferenceGraph& graph) {
  const auto n = static_cast<unsigned>(graph.size());
  std::size_t best = 0;
  for (unsigned chosen = 0; chosen < (1U << n); ++chosen) {
    bool pairwise = true;
    for (unsigned a = 0; a < n && pairwise; ++a) {
      for (unsigned b = a + 1; b < n && pairwise; ++b) {
        if ((chosen >> a & 1U) != 0 && (chosen >> b & 1U) != 0) pairwise = graph.get(a, b);
      }
    }
    if (pairwise) best = std::max(best, static_cast<std::size_t>(std::popcount(chosen)));
  }
  return best;
}

DifferenceGraph random_differences(std::mt19937& random) {
  DifferenceGraph graph(random() % 10);
  for (std::size_t a = 0; a < graph.size(); ++a) {
    for (std::size_t b = a + 1; b < graph.size(); ++b) graph.set(a, b, random() % 100 < 60);
  }
  return graph;
}

TEST(MaximalSets, HaveALargestSetFirstOnManyRandomGraphs) {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    const DifferenceGraph graph = random_differences(random);
    const auto sets = graph.maximal_sets(40, 1000);
    ASSERT_TRUE(sets.exact);
    ASSERT_EQ(sets.items(0).size(), largest_by_trying_all(graph)) << "round " << round;
    const std::set<std::vector<std::uint32_t>> unique(sets.cliques.begin(), sets.cliques.end());
    ASSERT_EQ(unique.size(), sets.cliques.size());
  }
}

TEST(MaximalSets, AreSoundWhenFoundGreedily) {
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    const DifferenceGraph graph = random_differences(random);
    for (const auto& sets : {graph.maximal_sets(0, 1000), graph.maximal_sets(40, 1)}) {
      const auto chosen = sets.items(0);
      for (std::size_t a = 0; a < chosen.size(); ++a) {
        for (std::size_t b = a + 1; b < chosen.size(); ++b) ASSERT_TRUE(graph.get(chosen[a], chosen[b]));
      }
      ASSERT_LE(chosen.size(), largest_by_trying_all(graph));
    }
  }
}

class TwoUnnamed : public testing::Test {
 protected:
  bool different(SourceId a, SourceId b) {
    const World world(builder.shared, std::nullopt);
    const ClaimId claim = builder.claims.empty() ? builder.claim() : ClaimId{0U};
    const Distinctness distinctness(builder.rows(claim), world, {world.party(a), world.party(b)});
    EXPECT_EQ(distinctness.different(world.party(a), world.party(b)),
              distinctness.different(world.party(b), world.party(a)));
    return distinctness.different(world.party(a), world.party(b));
  }
  CaseBuilder builder;
};

TEST_F(TwoUnnamed, SourcesOfLikeDescriptionMayBeTheSame) {
  EXPECT_FALSE(different(builder.unnamed("KR"), builder.unnamed("KR")));
}
TEST_F(TwoUnnamed, SourcesWithoutACountryMayBeTheSame) {
  EXPECT_FALSE(different(builder.unnamed("KR"), builder.unnamed()));
}
TEST_F(TwoUnnamed, SourcesOfTwoCountriesAreDifferent) {
  EXPECT_TRUE(different(builder.unnamed("KR"), builder.unnamed("RU")));
}
TEST_F(TwoUnnamed, APersonAndABodyAreDifferent) {
  EXPECT_TRUE(different(builder.unnamed(), builder.source({SourceKind::law_enforcement, "", true})));
}
TEST_F(TwoUnnamed, APersonAndAnUnknownAreDifferent) {
  EXPECT_TRUE(different(builder.unnamed(), builder.source({SourceKind::unknown, "", true})));
}
TEST_F(TwoUnnamed, APersonAndAGroupMayOverlap) {
  EXPECT_FALSE(different(builder.unnamed(), builder.source({SourceKind::group, "", true})));
}
TEST_F(TwoUnnamed, OneNamedSourceSettlesIt) { EXPECT_TRUE(different(builder.unnamed(), builder.person())); }

TEST_F(TwoUnnamed, DifferentControlGroupsKeepThemApartButOneAloneDoesNot) {
  const SourceId a = builder.unnamed();
  const SourceId b = builder.unnamed();
  const SourceId c = builder.unnamed();
  const SourceId one = builder.ministry();
  const SourceId other = builder.ministry();
  builder.control(a, one);
  builder.control(b, other);
  EXPECT_TRUE(different(a, b));
  EXPECT_FALSE(different(a, c));
}

TEST_F(TwoUnnamed, OnePublicationThatHasBothKeepsThemApart) {
  const SourceId a = builder.unnamed();
  const SourceId b = builder.unnamed();
  const ClaimId claim = builder.claim();
  const PublicationId article = builder.publication(builder.outlet());
  builder.says(article, claim, {.via = {a}, .stance = Stance::reports});
  EXPECT_FALSE(different(a, b));
  builder.says(article, claim, {.via = {b}, .stance = Stance::hedges});
  EXPECT_TRUE(different(a, b));
}

TEST_F(TwoUnnamed, APublicationNotYetOutDoesNotKeepThemApart) {
  const SourceId a = builder.unnamed();
  const SourceId b = builder.unnamed();
  const ClaimId claim = builder.claim();
  const PublicationId article = builder.publication(builder.outlet(), 9);
  builder.says(article, claim, {.via = {a}});
  builder.says(article, claim, {.via = {b}});
  builder.shared.as_of = 5;
  EXPECT_FALSE(different(a, b));
}

TEST_F(TwoUnnamed, APublicationThatCitesBothKeepsThemApart) {
  const SourceId a = builder.unnamed();
  const SourceId b = builder.unnamed();
  const ClaimId claim = builder.claim();
  builder.says(builder.publication(builder.outlet(), 1, {}, {a, b}), claim);
  EXPECT_TRUE(different(a, b));
}

TEST_F(TwoUnnamed, ADistinctFromLinkKeepsThemApartAndPossiblySameAsWins) {
  const SourceId a = builder.unnamed();
  const SourceId b = builder.unnamed();
  builder.identity(a, b, IdentityKind::distinct_from);
  EXPECT_TRUE(different(a, b));
  builder.identity(b, a, IdentityKind::possibly_same_as);
  EXPECT_FALSE(different(a, b));
}

TEST_F(TwoUnnamed, PossiblySameAsWinsOverANameToo) {
  const SourceId a = builder.unnamed();
  const SourceId named = builder.person();
  builder.identity(a, named, IdentityKind::possibly_same_as);
  EXPECT_FALSE(different(a, named));
}

TEST(DifferenceGraph, LeavesOutWhatIsNotComparedAndTakesTheRestForSurelyDifferent) {
  DifferenceGraph graph(4, {0, 1}, {3});
  graph.set(0, 1, false);
  EXPECT_FALSE(graph.get(0, 1));
  EXPECT_TRUE(graph.get(0, 2));
  EXPECT_FALSE(graph.get(2, 2));
  EXPECT_FALSE(graph.get(0, 3)) << "nobody looked";
  const auto sets = graph.maximal_sets(40, 64);
  EXPECT_FALSE(sets.exact);
  EXPECT_EQ(sets.cliques.size(), 1U);
  EXPECT_EQ(sets.items(0), (std::vector<std::uint32_t>{0, 2}));
}

}  // namespace
}  // namespace stemma::graph
