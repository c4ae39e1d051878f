// One claim with very many attributions, judged without comparing each with each. The algorithms below it have larger
// graphs of their own (large_graphs_test.cpp), and tests/bench/graphs goes up to a million.
#include <gtest/gtest.h>

#include "graph/provenance.hpp"
#include "graph/statements.hpp"
#include "support/big_claim.hpp"

namespace stemma::graph {
namespace {

using test::BigShape;

constexpr std::uint32_t many = 20'000;

Provenance judged(BigShape shape, std::uint32_t attributions = many) {
  const test::CaseBuilder made = test::big_claim(shape, attributions);
  const World world(made.shared, std::nullopt);
  return trace_provenance(made.rows(ClaimId{0U}), world);
}

TEST(BigClaim, AsAChainHasOneOriginOnWhichAllRest) {
  const Provenance found = judged(BigShape::chain);
  EXPECT_EQ(found.numbers.publications, many);
  EXPECT_EQ(found.numbers.origins, (Interval{1, 1}));
  EXPECT_EQ(found.numbers.lines, (Interval{1, 1}));
  EXPECT_TRUE(found.numbers.exact);
  ASSERT_EQ(found.origins.size(), 1U);
  EXPECT_EQ(found.origins.front().attributions.size(), many);
  ASSERT_EQ(found.choke_points.size(), 1U) << "each outlet told it, so that only the first has no other beside it";
  const Strand& longest = found.support.back();
  EXPECT_EQ(longest.path.front(), SourceId{0U}) << "the origin is shown, whatever is left out between";
  EXPECT_LE(longest.through.size(), 64U);
}

TEST(BigClaim, AsAStarHasAsManyOriginsAsPeople) {
  const Provenance found = judged(BigShape::star);
  EXPECT_EQ(found.numbers.origins, (Interval{many, many}));
  EXPECT_EQ(found.numbers.independent_origins, (Interval{many, many}));
  EXPECT_EQ(found.numbers.lines, (Interval{many, many}));
  EXPECT_EQ(found.numbers.controlled_lines, (Interval{many, many}));
  EXPECT_TRUE(found.numbers.exact);
  EXPECT_TRUE(found.choke_points.empty());
}

TEST(BigClaim, OfPeopleWithoutANameHasAtLeastOneOriginAndSaysThatItDidNotCompareThemAll) {
  const Provenance found = judged(BigShape::unnamed);
  EXPECT_EQ(found.numbers.origins, (Interval{1, many}));
  EXPECT_EQ(found.numbers.lines, (Interval{1, many}));
  EXPECT_FALSE(found.numbers.exact);
  EXPECT_LE(found.undecided.size(), 500'000U);
}

TEST(BigClaim, AsALadderHasTwoOfEverything) {
  const Provenance found = judged(BigShape::ladder);
  EXPECT_EQ(found.numbers.origins, (Interval{2, 2}));
  EXPECT_EQ(found.numbers.lines, (Interval{2, 2}));
  EXPECT_TRUE(found.circles.empty());
}

TEST(BigClaim, AsACycleHasNoOriginAndOneCircleOfAll) {
  const Provenance found = judged(BigShape::cycle);
  EXPECT_EQ(found.numbers.publications, many);
  EXPECT_EQ(found.numbers.origins, (Interval{0, 0}));
  ASSERT_EQ(found.circles.size(), 1U);
  EXPECT_EQ(found.circles.front().size(), many);
}

TEST(BigClaim, AsACompleteLayerHasAsManyLinesAsOneSide) {
  const Provenance found = judged(BigShape::layer);
  constexpr std::uint32_t side = 142;
  EXPECT_EQ(found.numbers.origins, (Interval{side, side}));
  EXPECT_EQ(found.numbers.lines, (Interval{side, side}));
  EXPECT_EQ(found.support.size(), side * side);
}

/// So many that what rests on each entry of a publication, noted one by one, would not fit into memory.
constexpr std::uint32_t very_many = 200'000;

TEST(BigClaim, RetoldByOnePublicationFromAnotherRestsOnThatPublicationAndNotOnEachOfItsEntries) {
  const Provenance found = judged(BigShape::retold, very_many);
  EXPECT_EQ(found.numbers.publications, 2U);
  EXPECT_EQ(found.numbers.origins, (Interval{very_many / 2, very_many / 2}));
  EXPECT_EQ(found.numbers.lines, (Interval{1, 1}));
  ASSERT_EQ(found.choke_points.size(), 1U);
  EXPECT_EQ(found.support.size(), very_many);
  EXPECT_EQ(found.support.back().through.size(), 1U);
}

TEST(BigClaim, OfACrowdThatOnePublicationQuotesComparesAsManyAsItMay) {
  const Provenance found = judged(BigShape::crowd, many);
  EXPECT_EQ(found.numbers.origins, (Interval{1000, many}));
  EXPECT_FALSE(found.numbers.exact);
  EXPECT_TRUE(found.undecided.empty()) << "those that were compared are different people";
}

TEST(BigClaim, IsListedStatementByStatement) {
  const test::CaseBuilder made = test::big_claim(BigShape::ladder, many);
  const World world(made.shared, std::nullopt);
  const auto found = statements(made.rows(ClaimId{0U}), world);
  ASSERT_EQ(found.size(), many);
  EXPECT_EQ(found.back().rests_on.size(), 2U);
}

}  // namespace
}  // namespace stemma::graph
