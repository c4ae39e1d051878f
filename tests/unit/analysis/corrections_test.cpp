// What changed on a claim between two days, and what a sentence that was published then needs.
#include "analysis/corrections.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/case_builder.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Corrections : public testing::Test {
 protected:
  AttributionId says(SourceId by, Day day, Stance stance = Stance::reports) {
    const std::vector<SourceId> via = stance == Stance::denies ? std::vector<SourceId>() : std::vector{witness};
    return builder.says(builder.publication(by, day), claim, {.via = via, .stance = stance, .first_hand = true});
  }
  Judge on(Day day) const { return Judge(builder.shared, day, {}); }
  Judgement judged(Day day) const { return on(day).judge(builder.rows(claim)); }
  Since between(Day before, Day after) const { return since(judged(before), judged(after), on(after)); }

  test::CaseBuilder builder;
  ClaimId claim = builder.claim();
  SourceId outlet = builder.outlet();
  SourceId witness = builder.person();
  SourceId office = builder.ministry();
};

TEST_F(Corrections, NothingIsNothing) {
  says(outlet, 1);
  const Since found = between(1, 4);
  EXPECT_FALSE(found.anything());
  EXPECT_THAT(found.ended, IsEmpty());
}

TEST_F(Corrections, SupportThatEndedSinceIsToldAndWhatHadEndedIsNot) {
  const AttributionId first = says(outlet, 1);
  says(builder.outlet(), 1);
  builder.withdraw(WithdrawalAct::retracts, model::WithdrawalScope::publication, 0, 3);
  const Since found = between(2, 4);
  ASSERT_THAT(found.ended, SizeIs(1));
  EXPECT_EQ(found.ended[0].attribution, first);
  EXPECT_TRUE(found.anything());
  EXPECT_THAT(between(3, 4).ended, IsEmpty());
  EXPECT_THAT(between(0, 4).ended, IsEmpty()) << "it was not out then";
}

TEST_F(Corrections, ADenierIsNewByPartyAndByGroup) {
  says(outlet, 1);
  const SourceId other = builder.ministry();
  const SourceId state = builder.source({SourceKind::state});
  builder.control(office, state);
  builder.control(other, state);
  says(office, 3, Stance::denies);
  says(other, 5, Stance::denies);
  says(office, 6, Stance::denies);
  EXPECT_THAT(between(2, 4).denied, SizeIs(1));
  EXPECT_THAT(between(3, 6).denied, IsEmpty()) << "another of the same group, and the same again";
  says(builder.ministry(), 7, Stance::denies);
  EXPECT_THAT(between(3, 7).denied, SizeIs(1));
}

TEST_F(Corrections, StatusAdviceAndRulesAreComparedOneWay) {
  Judgement before, after;
  before.status = Status::corroborated;
  after.status = Status::contested;
  after.advice = Advice::attribute;
  Finding finding;
  finding.rule = "single-source";
  after.findings = {finding, finding};
  finding.rule = "no-primary";
  finding.severity = Severity::note;
  after.findings.push_back(finding);
  finding.severity = Severity::warning;
  finding.rule = "superlative";
  finding.kind = FindingKind::open;
  after.findings.push_back(finding);
  finding.kind = FindingKind::fail;
  finding.decision = DecisionId{0U};
  finding.rule = "scope";
  after.findings.push_back(finding);
  const Since worse = since(before, after, on(1));
  EXPECT_TRUE(worse.worse_status);
  EXPECT_TRUE(worse.stricter);
  EXPECT_THAT(worse.found, ElementsAre("single-source"));
  EXPECT_FALSE(since(after, before, on(1)).anything());
}

TEST_F(Corrections, EachOfTheFiveIsSomething) {
  Since one;
  EXPECT_FALSE(one.anything());
  one.ended.emplace_back();
  EXPECT_TRUE(one.anything());
  one = {};
  one.denied.emplace_back();
  EXPECT_TRUE(one.anything());
  one = {};
  one.found.emplace_back("scope");
  EXPECT_TRUE(one.anything());
  one = {};
  one.worse_status = true;
  EXPECT_TRUE(one.anything());
  one = {};
  one.stricter = true;
  EXPECT_TRUE(one.anything());
}

TEST_F(Corrections, WhatToDoFollowsFromWhatChangedAndFromWhatWeSaid) {
  Judgement good, attributed, gone;
  good.status = attributed.status = Status::corroborated;
  attributed.advice = Advice::attribute;
  gone.status = Status::withdrawn;
  gone.advice = Advice::hold;
  Since found, less;
  found.found.emplace_back("no-primary");
  less.stricter = true;
  const OurWords asserts{Stance::asserts}, reports{Stance::reports}, denies{Stance::denies};
  EXPECT_EQ(to_do({Stance::reports, true, false}, good, good, less), ToDo::correct);
  EXPECT_EQ(to_do({Stance::denies, true, false}, good, good, less), ToDo::correct);
  EXPECT_EQ(to_do({Stance::reports, false, false}, good, good, found), ToDo::watch) << "it had fallen before";
  EXPECT_EQ(to_do(asserts, good, attributed, less), ToDo::correct);
  EXPECT_EQ(to_do(reports, good, attributed, less), ToDo::update);
  EXPECT_EQ(to_do({Stance::hedges}, good, attributed, less), ToDo::update);
  EXPECT_EQ(to_do(reports, good, gone, less), ToDo::correct);
  EXPECT_EQ(to_do(reports, gone, gone, less), ToDo::update);
  EXPECT_EQ(to_do(denies, good, gone, less), ToDo::watch);
  EXPECT_EQ(to_do(reports, good, good, found), ToDo::watch);
  Since denied;
  denied.denied.emplace_back();
  EXPECT_EQ(to_do(reports, good, good, denied), ToDo::update);
  EXPECT_TRUE(no_longer_borne(Stance::asserts, good, attributed));
  EXPECT_FALSE(no_longer_borne(Stance::reports, good, attributed));
  EXPECT_FALSE(no_longer_borne(Stance::asserts, attributed, gone));
  EXPECT_FALSE(no_longer_borne(Stance::asserts, good, good));
}

TEST_F(Corrections, TheWordsAreThree) { EXPECT_THAT(to_do_words(), ElementsAre("correct", "update", "watch")); }

}  // namespace
}  // namespace stemma::analysis
