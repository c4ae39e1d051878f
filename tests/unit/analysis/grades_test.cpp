// What was said of support after it was printed: graded as confirmed, or taken back.
#include "unit/analysis/spread_test.hpp"

namespace stemma::analysis {
namespace {

using model::WithdrawalScope;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class UnearnedConfirmed : public SpreadTest {
 protected:
  UnearnedConfirmed() : SpreadTest("unearned-confirmed") {}
  SourceId second = builder.person();  // #4
};

TEST_F(UnearnedConfirmed, SaysWhichAttributionAndHowManyOriginsThereAre) {
  EXPECT_THAT(quiet(), HasSubstr("`unsourced`"));
  prints(outlet, 1, {.via = {witness}, .credibility = Credibility::c2});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "no supporting attribution is graded 1");
  prints(outlet, 2, {.via = {witness}, .credibility = Credibility::c1});
  EXPECT_THAT(told(), ElementsAre("a1 is graded 1, confirmed by others, with 1-1 independent origin; wanted 2"));
  const Finding found = finding();
  EXPECT_EQ(found.kind, FindingKind::fail);
  EXPECT_THAT(found.evidence, ElementsAre(AttributionId{1U}));
  EXPECT_THAT(found.parties, ElementsAre(witness));
  EXPECT_EQ(next(), "ask whoever graded a1 which independent source confirmed it: record that source, or grade it 2");
  prints(outlet, 3, {.via = {witness}, .credibility = Credibility::c1});
  EXPECT_THAT(told(), ElementsAre(HasSubstr("a1 and 1 other are graded 1")));
}

TEST_F(UnearnedConfirmed, IsOpenWhereThereMayBeTwo) {
  prints(outlet, 1, {.via = {witness}, .credibility = Credibility::c1});
  prints(other, 1);
  EXPECT_THAT(told(), ElementsAre(HasSubstr("with 1-2 independent origins; wanted 2")));
  EXPECT_EQ(finding().kind, FindingKind::open);
}

TEST_F(UnearnedConfirmed, IsForReviewWhereTwoOriginsHaveOneWay) {
  prints(outlet, 1, {.via = {witness}, .credibility = Credibility::c1});
  prints(outlet, 1, {.via = {second}});
  EXPECT_THAT(told(), ElementsAre(HasSubstr("with 2-2 independent origins and 1-1 separate way; wanted 2")));
  EXPECT_EQ(finding().kind, FindingKind::review);
  prints(other, 1);
  EXPECT_THAT(told(), ElementsAre(HasSubstr("1-2 separate ways; wanted 2")));
  prints(other, 1, {.via = {second}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_THAT(quiet(), HasSubstr("1 supporting attribution is graded 1, with "));
}

class RetractedSupport : public SpreadTest {
 protected:
  RetractedSupport() : SpreadTest("retracted-support") {}
};

TEST_F(RetractedSupport, SaysWhoTookWhatBackAndWhenAndWhatIsLeft) {
  EXPECT_THAT(quiet(), HasSubstr("`unsourced`"));
  const PublicationId first = prints(outlet, 1, {.via = {ministry}});
  prints(other, 1, {.via = {witness}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "no withdrawal of support for it is on record");
  builder.withdraw(WithdrawalAct::retracts, WithdrawalScope::publication, first.value, 3);
  EXPECT_THAT(told(), ElementsAre("a0 was retracted (day 3); 1 supporting attribution remains"));
  EXPECT_THAT(finding().parties, IsEmpty());
  builder.shared.withdrawals.back().by = outlet;
  EXPECT_THAT(told(), ElementsAre("#0 retracted a0 (day 3); 1 supporting attribution remains"));
  EXPECT_THAT(finding().parties, ElementsAre(outlet));
  EXPECT_THAT(finding().evidence, ElementsAre(AttributionId{0U}));
  EXPECT_THAT(finding().why, IsEmpty());
  EXPECT_EQ(next(), "ask #1 whether what it prints holds without what was withdrawn, and why that was");
}

TEST_F(RetractedSupport, CountsFurtherWithdrawalsAndTellsThemAll) {
  const PublicationId first = prints(outlet, 1, {.via = {ministry}});
  const AttributionId again = builder.says(builder.publication(outlet, 1), claim, {.via = {ministry}});
  prints(other, 1, {.via = {witness}});
  builder.withdraw(WithdrawalAct::corrects, WithdrawalScope::publication, first.value, -1);
  builder.withdraw(WithdrawalAct::recalls, WithdrawalScope::attribution, again.value, 4);
  EXPECT_THAT(told(), ElementsAre("a0 was corrected, and there was 1 other withdrawal; 1 supporting attribution "
                                  "remains"));
  EXPECT_THAT(finding().why, SizeIs(2));
  const AttributionId third = builder.says(builder.publication(outlet, 1), claim, {.via = {ministry}});
  builder.withdraw(WithdrawalAct::recants, WithdrawalScope::attribution, third.value, 5);
  EXPECT_THAT(told(), ElementsAre(HasSubstr("there were 2 other withdrawals")));
}

TEST_F(RetractedSupport, LeavesAClaimThatFellWhollyToAnotherRule) {
  const PublicationId first = prints(outlet, 1, {.via = {ministry}});
  builder.withdraw(WithdrawalAct::retracts, WithdrawalScope::publication, first.value, 3);
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(RetractedSupport, DoesNotCountAReversalAsAWithdrawal) {
  prints(outlet, 1, {.via = {ministry}});
  prints(other, 1, {.via = {witness}});
  prints(ministry, 2, {.stance = Stance::denies});
  EXPECT_THAT(told(), IsEmpty());
}

}  // namespace
}  // namespace stemma::analysis
