// Origins that stand for several people, and least numbers that are found greedily.
#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <utility>
#include <vector>

#include "graph/provenance.hpp"
#include "support/case_builder.hpp"

namespace stemma::graph {
namespace {

class People : public testing::Test {
 protected:
  SourceId several(std::uint32_t claimed, std::uint32_t known) {
    const SourceId source = builder.source({SourceKind::group});
    builder.shared.sources.back().claimed = claimed;
    builder.shared.sources.back().known_distinct = known;
    return source;
  }
  void quotes(SourceId outlet, std::vector<SourceId> via) {
    builder.says(builder.publication(outlet), claim, {.via = std::move(via)});
  }
  Numbers numbers(const Exactness& exactness = {}) const { return provenance(exactness).numbers; }
  Provenance provenance(const Exactness& exactness = {}) const {
    const World world(builder.shared, std::nullopt);
    return trace_provenance(builder.rows(claim), world, exactness);
  }
  test::CaseBuilder builder;
  ClaimId claim = builder.claim();
};

TEST_F(People, OfAGroupCountAsOriginsAndAsManyLinesAsOutletsCarryThem) {
  const SourceId villagers = several(5, 2);
  quotes(builder.outlet(), {villagers});
  EXPECT_EQ(numbers().origins, (Interval{2, 5}));
  EXPECT_EQ(numbers().independent_origins, (Interval{2, 5}));
  EXPECT_EQ(numbers().lines, (Interval{1, 1})) << "all through one outlet";
  quotes(builder.outlet(), {villagers});
  quotes(builder.outlet(), {villagers});
  EXPECT_EQ(numbers().lines, (Interval{2, 3}));
  EXPECT_EQ(numbers().controlled_lines, (Interval{2, 3}));
  EXPECT_EQ(provenance().origins.front().people, (Interval{2, 5}));
}

TEST_F(People, UnderOneControlCountOnceIndependently) {
  const SourceId officers = several(5, 3);
  builder.control(officers, builder.ministry());
  quotes(builder.outlet(), {officers});
  quotes(builder.outlet(), {officers});
  EXPECT_EQ(numbers().origins, (Interval{3, 5}));
  EXPECT_EQ(numbers().independent_origins, (Interval{1, 1}));
  EXPECT_EQ(numbers().lines, (Interval{2, 2}));
  EXPECT_EQ(numbers().controlled_lines, (Interval{1, 1}));
}

TEST_F(People, WhoAllExaminedOneDocumentCountOnceIndependently) {
  const SourceId experts = several(4, 4);
  const SourceId report = builder.document();
  const PublicationId study = builder.publication(experts);
  builder.says(study, claim, {.via = {report}, .first_hand = true});
  builder.says(builder.publication(builder.outlet(), 2, {study}), claim, {.via = {experts}});
  const Provenance found = provenance();
  EXPECT_EQ(found.numbers.independent_origins, (Interval{1, 1}));
  EXPECT_EQ(found.numbers.origins, (Interval{5, 5})) << "four experts, and the report that they read";
}

TEST_F(People, WhoMayBeSomebodyElseCountAsTheHeavierOfTheTwo) {
  const SourceId officials = builder.source({SourceKind::official, "", true});
  builder.shared.sources.back().known_distinct = 3;
  const SourceId official = builder.source({SourceKind::official, "", true});
  quotes(builder.outlet(), {officials});
  quotes(builder.outlet(), {official});
  EXPECT_EQ(numbers().origins, (Interval{3, 4}));
  EXPECT_EQ(numbers({0, 64}).origins, (Interval{3, 4})) << "greedily too";
  EXPECT_FALSE(numbers({0, 64}).exact);
}

TEST_F(People, BeyondCountingStayInsideTheNumbers) {
  constexpr auto many = std::numeric_limits<std::uint32_t>::max();
  quotes(builder.outlet(), {several(many, many)});
  quotes(builder.outlet(), {several(many, 1)});
  EXPECT_EQ(numbers().origins, (Interval{many, many}));
  EXPECT_EQ(numbers().lines, (Interval{2, 2}));
}

TEST_F(People, AreTheSameWhereNothingIsInDoubtHoweverManyThereAre) {
  for (int i = 0; i < 100; ++i) quotes(builder.outlet(), {builder.person()});
  const Numbers found = numbers();
  EXPECT_TRUE(found.exact);
  EXPECT_EQ(found.origins, (Interval{100, 100}));
  EXPECT_EQ(found.lines, (Interval{100, 100}));
}

/// Ten offices, six unnamed voices in each: who is of one office may be one person.
TEST_F(People, OfALargeClaimAreFoundGreedilyAndNeverTooMany) {
  std::vector<SourceId> unnamed;
  for (int i = 0; i < 60; ++i) {
    unnamed.push_back(builder.unnamed());
    quotes(builder.outlet(), {unnamed.back()});
  }
  for (std::size_t a = 0; a < unnamed.size(); ++a) {
    for (std::size_t b = a + 1; b < unnamed.size(); ++b) {
      if (a % 10 != b % 10) builder.identity(unnamed[a], unnamed[b], IdentityKind::distinct_from);
    }
  }
  const Numbers found = numbers();
  EXPECT_FALSE(found.exact);
  EXPECT_EQ(found.origins, (Interval{10, 60}));
  EXPECT_EQ(found.lines, (Interval{10, 60}));
}

TEST_F(People, FoundGreedilyAreNeverMoreThanTheExactLeastNumber) {
  std::mt19937 random(5);
  for (int round = 0; round < 100; ++round) {
    builder = {};
    claim = builder.claim();
    std::vector<SourceId> unnamed;
    for (int i = 0; i < 9; ++i) {
      unnamed.push_back(builder.unnamed());
      builder.shared.sources.back().known_distinct = static_cast<std::uint32_t>(1 + random() % 3);
      quotes(builder.outlet(), {unnamed.back()});
    }
    for (std::size_t a = 0; a < unnamed.size(); ++a) {
      for (std::size_t b = a + 1; b < unnamed.size(); ++b) {
        if (random() % 2 == 0) builder.identity(unnamed[a], unnamed[b], IdentityKind::distinct_from);
      }
    }
    const Numbers exact = numbers();
    const Numbers greedy = numbers({0, 64});
    ASSERT_TRUE(exact.exact);
    ASSERT_FALSE(greedy.exact);
    for (const auto number :
         {&Numbers::origins, &Numbers::independent_origins, &Numbers::lines, &Numbers::controlled_lines}) {
      ASSERT_LE((greedy.*number).min, (exact.*number).min) << "round " << round;
      ASSERT_GE((greedy.*number).min, 1U);
      ASSERT_EQ((greedy.*number).max, (exact.*number).max);
    }
  }
}

}  // namespace
}  // namespace stemma::graph
