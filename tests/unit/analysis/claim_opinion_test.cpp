#include "analysis/claim_opinion.hpp"

#include "analysis/opinion.hpp"
#include "unit/analysis/rule_test.hpp"

namespace stemma::analysis {
namespace {

constexpr double exactly = 1e-12;

class OpinionOn : public RuleTest {
 protected:
  ClaimOpinion opinion() const {
    const Judge judge(builder.shared, std::nullopt, {});
    return judge.opinion(judge.judge(builder.rows(claim)));
  }
  OpinionSide support() const { return opinion().support; }
  void grade(SourceId source, Reliability reliability) {
    builder.shared.sources[source.index()].has_reliability = true;
    builder.shared.sources[source.index()].reliability = reliability;
  }
  /// All of them completely reliable, so that nothing is discounted.
  void trust_everybody() {
    for (auto& row : builder.shared.sources) {
      row.has_reliability = true;
      row.reliability = Reliability::a;
    }
  }
  PublicationId told(SourceId by, const std::vector<SourceId>& via, Credibility credibility, Day day = 1) {
    return prints(by, day, {.via = via, .credibility = credibility});
  }
  SourceId second = builder.person();  // #4
};

void expect_same(const Opinion& one, const Opinion& other) {
  EXPECT_NEAR(one.belief, other.belief, exactly);
  EXPECT_NEAR(one.disbelief, other.disbelief, exactly);
  EXPECT_NEAR(one.uncertainty, other.uncertainty, exactly);
  EXPECT_NEAR(one.base_rate, other.base_rate, exactly);
}

TEST(GradesAsOpinions, AreBelievedAsFarAsTheNumbersOfStixGo) {
  const double stix[] = {0.9, 0.7, 0.5, 0.3, 0.1};
  for (int digit = 0; digit < 5; ++digit) {
    const Opinion made = opinion_of(static_cast<Credibility>(digit));
    EXPECT_NEAR(made.belief, stix[digit], exactly);
    EXPECT_EQ(made.disbelief, 0) << "what is doubtful is no evidence against itself";
    EXPECT_NEAR(made.uncertainty, 1 - stix[digit], exactly);
  }
  EXPECT_TRUE(opinion_of(Credibility::c6).vacuous());
}

TEST(GradesAsOpinions, TrustIsThatOfMispAndHalfWithoutAGrade) {
  model::SourceRow row;
  EXPECT_EQ(trust_in(row), 0.5);
  row.has_reliability = true;
  const double wanted[] = {1, 0.75, 0.5, 0.25, 0, 0.5};
  for (int letter = 0; letter < 6; ++letter) {
    row.reliability = static_cast<Reliability>(letter);
    EXPECT_EQ(trust_in(row), wanted[letter]);
  }
}

TEST_F(OpinionOn, AreEmptyWhereNothingIsGraded) {
  EXPECT_EQ(support(), OpinionSide{});
  prints(outlet, 1, {.via = {witness}});
  told(other, {witness}, Credibility::c6);
  EXPECT_EQ(support().statements, 2U);
  EXPECT_EQ(support().graded, 0U);
  EXPECT_TRUE(support().opinion.vacuous());
}

TEST_F(OpinionOn, AreDiscountedByEachPartyOnTheWayOnce) {
  grade(witness, Reliability::b);
  grade(outlet, Reliability::c);
  told(outlet, {witness}, Credibility::c2);
  expect_same(support().opinion, discounted(opinion_of(Credibility::c2), 0.75 * 0.5));
  EXPECT_NEAR(support().expected, projected(support().opinion), exactly);
  builder = {};
  claim = builder.claim();
  outlet = builder.outlet();
  grade(outlet, Reliability::b);
  prints(outlet, 1, {.first_hand = true, .credibility = Credibility::c2});
  expect_same(support().opinion, discounted(opinion_of(Credibility::c2), 0.75));
}

TEST_F(OpinionOn, RepeatingOneOriginAddsNothing) {
  told(outlet, {witness}, Credibility::c2);
  const OpinionSide once = support();
  for (int i = 0; i < 40; ++i) told(builder.outlet(), {witness}, Credibility::c2);
  EXPECT_EQ(support().graded, 41U);
  EXPECT_EQ(support().lines, 1U);
  expect_same(support().opinion, once.opinion);
}

TEST_F(OpinionOn, IndependentLinesAreFusedCumulatively) {
  trust_everybody();
  told(outlet, {witness}, Credibility::c2);
  told(other, {second}, Credibility::c1);
  const std::vector<Opinion> both{opinion_of(Credibility::c2), opinion_of(Credibility::c1)};
  EXPECT_EQ(support().lines, 2U);
  expect_same(support().opinion, fused_cumulatively(both));
  told(outlet, {second}, Credibility::c1);
  EXPECT_EQ(support().lines, 1U) << "the second outlet of one origin is the first of the other";
}

TEST_F(OpinionOn, ControlDocumentsAndDoubtfulIdentityMakeOneLine) {
  told(outlet, {witness}, Credibility::c2);
  told(other, {second}, Credibility::c2);
  EXPECT_EQ(support().lines, 2U);
  auto& shared = builder.shared;
  builder.control(witness, ministry);
  builder.control(second, ministry);
  EXPECT_EQ(support().lines, 1U);
  shared.control.clear();
  builder.identity(witness, second, IdentityKind::possibly_same_as);
  EXPECT_EQ(support().lines, 1U);
  shared.identity.clear();
  EXPECT_EQ(support().lines, 2U);
}

TEST_F(OpinionOn, WhoDissentsStandsOutsideItsGroup) {
  builder.control(witness, ministry);
  builder.control(second, ministry);
  told(outlet, {witness}, Credibility::c2);
  prints(other, 1, {.via = {second}, .credibility = Credibility::c2, .dissent = true});
  EXPECT_EQ(support().lines, 2U);
}

TEST_F(OpinionOn, TheNewsroomJoinsNothingAndIsTrusted) {
  trust_everybody();
  const SourceId desk = builder.outlet();
  told(desk, {witness}, Credibility::c2);
  told(desk, {second}, Credibility::c2);
  builder.shared.newsroom = desk;
  EXPECT_EQ(support().lines, 2U);
  const std::vector<Opinion> both(2, opinion_of(Credibility::c2));
  expect_same(support().opinion, fused_cumulatively(both));
}

TEST_F(OpinionOn, OfDenialAreOpinionsOnTheClaimAndAreKeptApart) {
  trust_everybody();
  prints(ministry, 1, {.stance = Stance::denies, .credibility = Credibility::c1});
  EXPECT_FALSE(opinion().contested());
  expect_same(opinion().denial.opinion, {0, 0.9, 0.1});
  EXPECT_NEAR(opinion().denial.expected, 0.05, exactly);
  told(outlet, {witness}, Credibility::c1);
  EXPECT_TRUE(opinion().contested());
  expect_same(opinion().support.opinion, {0.9, 0, 0.1});
}

TEST_F(OpinionOn, UnnamedDeniersMayBeOne) {
  const SourceId one = builder.unnamed(), two = builder.unnamed();
  prints(outlet, 1, {.via = {one}, .stance = Stance::denies, .credibility = Credibility::c2});
  prints(other, 1, {.via = {two}, .stance = Stance::denies, .credibility = Credibility::c2});
  EXPECT_EQ(opinion().denial.lines, 1U);
}

TEST_F(OpinionOn, WhatWasTakenBackAndWhatRestsOnNothingIsLeftOut) {
  const PublicationId page = told(outlet, {witness}, Credibility::c2);
  prints(other, 1, {.credibility = Credibility::c2});
  EXPECT_EQ(support().statements, 1U);
  builder.withdraw(WithdrawalAct::retracts, model::WithdrawalScope::publication, page.value, 2);
  EXPECT_EQ(support().statements, 0U);
}

}  // namespace
}  // namespace stemma::analysis
