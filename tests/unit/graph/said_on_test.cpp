// The day of a statement, and who ended what no longer counts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/provenance.hpp"
#include "support/case_builder.hpp"

namespace stemma::graph {
namespace {

using test::CaseBuilder;
using testing::IsEmpty;
using testing::SizeIs;

class Said : public testing::Test {
 protected:
  Provenance provenance(std::optional<Day> day = std::nullopt) const {
    const World world(builder.shared, day);
    return trace_provenance(builder.rows(claim), world);
  }
  void says(SourceId by, Day day, Stance stance, const std::vector<SourceId>& via = {}) {
    builder.says(builder.publication(by, day), claim, {.via = via, .stance = stance});
  }
  void said_on(Period when) {
    auto& row = builder.claims[claim.index()].attributions.back();
    row.has_said_on = true;
    row.said_on = when;
  }
  CaseBuilder builder;
  ClaimId claim = builder.claim();
  SourceId outlet = builder.outlet();
  SourceId other = builder.outlet();
  SourceId witness = builder.person();
};

TEST_F(Said, NothingIsSaidAfterThePublicationThatPrintsIt) {
  says(outlet, 100, Stance::reports, {witness});
  said_on({1, 365});
  says(other, 120, Stance::denies, {witness});
  EXPECT_THAT(provenance().support, IsEmpty()) << "an imprecise day of speech does not beat the later denial";
}

TEST_F(Said, ADayWithoutAnEndIsTheDayOfThePublication) {
  says(outlet, 100, Stance::reports, {witness});
  said_on({1, latest_day});
  says(other, 120, Stance::denies, {witness});
  EXPECT_THAT(provenance().support, IsEmpty());
}

TEST_F(Said, AnEarlierDayOfSpeechCountsAsThatDay) {
  says(outlet, 100, Stance::denies, {witness});
  said_on({10, 10});
  says(other, 50, Stance::reports, {witness});
  EXPECT_THAT(provenance().support, SizeIs(1));
  EXPECT_THAT(provenance().denial, IsEmpty());
}

TEST_F(Said, WhoeverEndedItIsToldWithTheDay) {
  says(outlet, 10, Stance::reports, {witness});
  says(other, 20, Stance::denies, {witness});
  const auto ended = provenance().ended;
  ASSERT_THAT(ended, SizeIs(1));
  EXPECT_EQ(ended[0].why, Ending::reversed);
  EXPECT_EQ(ended[0].by, witness);
  EXPECT_TRUE(ended[0].by_itself);
  EXPECT_EQ(ended[0].on, (Period{20, 20}));
}

TEST_F(Said, AControllerThatEndsItIsNotTheSpeaker) {
  const SourceId ministry = builder.ministry();
  builder.control(witness, ministry);
  says(outlet, 10, Stance::reports, {witness});
  says(ministry, 20, Stance::denies);
  const auto ended = provenance().ended;
  ASSERT_THAT(ended, SizeIs(1));
  EXPECT_EQ(ended[0].by, ministry);
  EXPECT_EQ(ended[0].speaker, witness);
  EXPECT_FALSE(ended[0].by_itself);
}

TEST_F(Said, AWithdrawalOnRecordIsTold) {
  says(outlet, 10, Stance::reports, {witness});
  builder.withdraw(WithdrawalAct::recants, model::WithdrawalScope::source, witness.value, 30);
  builder.shared.withdrawals.back().by = witness;
  says(other, 11, Stance::reports, {builder.person()});
  builder.withdraw(WithdrawalAct::retracts, model::WithdrawalScope::publication, 1, -1);
  const auto ended = provenance().ended;
  ASSERT_THAT(ended, SizeIs(2));
  EXPECT_EQ(ended[0].act, WithdrawalAct::recants);
  EXPECT_EQ(ended[0].on, (Period{30, 30}));
  EXPECT_TRUE(ended[0].by_itself);
  EXPECT_EQ(ended[1].act, WithdrawalAct::retracts);
  EXPECT_EQ(ended[1].on, std::nullopt);
  EXPECT_TRUE(ended[1].by.is_none());
}

TEST_F(Said, AHedgeAfterTheStatementIsToldAndOneBeforeItIsNot) {
  says(outlet, 10, Stance::reports, {witness});
  says(other, 20, Stance::hedges, {witness});
  EXPECT_THAT(provenance().non_answers, SizeIs(1));
  says(other, 30, Stance::reports, {witness});
  EXPECT_THAT(provenance().non_answers, IsEmpty());
  says(other, 40, Stance::declines, {witness});
  EXPECT_THAT(provenance().non_answers, IsEmpty()) << "who has spoken need not speak again";
}

TEST_F(Said, PastTheLimitOfExactCountingTheNumbersStandInOrder) {
  for (std::uint32_t i = 0; i < 44; ++i) {
    const SourceId unnamed = builder.unnamed("KR");
    if (i < 3) builder.control(unnamed, builder.ministry());
    says(builder.outlet(), 5, Stance::reports, {unnamed});
  }
  const Numbers numbers = provenance().numbers;
  EXPECT_FALSE(numbers.exact);
  EXPECT_LE(numbers.independent_origins.min, numbers.origins.min);
  EXPECT_LE(numbers.lines.min, numbers.origins.min);
  EXPECT_LE(numbers.controlled_lines.min, numbers.lines.min);
  EXPECT_LE(numbers.independent_origins.max, numbers.origins.max);
}

}  // namespace
}  // namespace stemma::graph
