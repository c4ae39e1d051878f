// The ways by which support reaches a claim: choke points, common control, relays.
#include "unit/analysis/spread_test.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class ChokePoint : public SpreadTest {
 protected:
  ChokePoint() : SpreadTest("choke-point") {}
  SourceId second = builder.person();  // #4
};

TEST_F(ChokePoint, NamesTheRelayThatEveryWayPassesAndWhoCanBeAskedWithoutIt) {
  const PublicationId page = prints(outlet, 1, {.via = {witness}});
  builder.says(page, claim, {.via = {second}});
  builder.says(builder.publication(other, 2, {page}), claim);
  EXPECT_THAT(told(), ElementsAre("2-2 independent origins, 1-1 separate way; wanted 2: every recorded way passes #0"));
  const Finding found = finding();
  EXPECT_EQ(found.kind, FindingKind::fail);
  EXPECT_EQ(found.severity, Severity::warning);
  EXPECT_THAT(found.parties, ElementsAre(outlet));
  EXPECT_EQ(found.evidence.size(), 3U);
  EXPECT_EQ(plain(found.next.at(0)), "ask #2 directly, not through #0");
}

TEST_F(ChokePoint, IsClearedByOneWayPastIt) {
  prints(outlet, 1, {.via = {witness}});
  prints(outlet, 1, {.via = {second}});
  EXPECT_THAT(told(), testing::SizeIs(1));
  prints(other, 2, {.via = {second}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "2-2 separate ways from origins to the claim; wanted 2");
}

TEST_F(ChokePoint, LeavesAClaimWithOneOriginToOtherRules) {
  EXPECT_THAT(quiet(), HasSubstr("`unsourced`"));
  prints(outlet, 1, {.via = {witness}});
  prints(other, 1, {.via = {witness}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "1-1 independent origin: too few for their ways to be compared");
}

TEST_F(ChokePoint, IsOpenWhereAnOutletMayHaveAWayOfItsOwn) {
  prints(outlet, 1, {.via = {witness}});
  prints(outlet, 1, {.via = {second}});
  prints(other, 2);
  EXPECT_THAT(told(),
              ElementsAre("2-3 independent origins, 1-2 separate ways; wanted 2: every recorded way passes #0"));
  EXPECT_EQ(finding().kind, FindingKind::open);
}

TEST_F(ChokePoint, NamesNobodyWhereTheDoubtIsWhoIsWho) {
  const PublicationId one = prints(outlet, 1, {.via = {builder.unnamed()}});
  builder.says(one, claim, {.via = {builder.unnamed()}});
  const PublicationId two = prints(other, 1, {.via = {builder.unnamed()}});
  builder.says(two, claim, {.via = {builder.unnamed()}});
  EXPECT_THAT(told(), ElementsAre("2-4 independent origins, 1-2 separate ways; wanted 2"));
  EXPECT_EQ(finding().kind, FindingKind::open);
  EXPECT_THAT(finding().parties, IsEmpty());
  EXPECT_THAT(next(), HasSubstr("ask each outlet from whom it has this"));
}

TEST_F(ChokePoint, IsAnOriginWhereNobodyElseIsPassed) {
  prints(witness, 1, {.first_hand = true});
  prints(witness, 2, {.via = {second}});
  EXPECT_THAT(told(), ElementsAre(HasSubstr("every recorded way passes #2")));
  EXPECT_EQ(next(), "ask #4 directly, not through #2");
}

TEST_F(ChokePoint, IsAskedItselfWhereItAloneKnowsTheOrigins) {
  const PublicationId page = prints(outlet, 1, {.via = {builder.unnamed()}});
  builder.says(page, claim, {.via = {builder.unnamed()}});
  EXPECT_EQ(next(), "ask #0 for what it holds, and find somebody who knows it without #0");
}

TEST_F(ChokePoint, SendsForTheDocument) {
  prints(outlet, 1, {.via = {builder.document()}, .first_hand = true});
  prints(outlet, 1, {.via = {second}});
  EXPECT_EQ(next(), "get hold of #5 without #0, and examine it");
}

TEST_F(ChokePoint, IsToldAtThePartAndNotAtTheWhole) {
  prints(outlet, 1, {.via = {witness}});
  prints(outlet, 1, {.via = {second}});
  const ClaimId part = claim;
  claim = builder.claim();
  builder.elements(claim, {part});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_THAT(quiet(), HasSubstr("made of other claims"));
}

class CommonControl : public SpreadTest {
 protected:
  CommonControl() : SpreadTest("common-control") {}
  SourceId second = builder.person();                           // #4
  SourceId owner = builder.source({SourceKind::organisation});  // #5
};

TEST_F(CommonControl, NamesTheOwnerOfEveryWay) {
  prints(outlet, 1, {.via = {witness}});
  prints(other, 1, {.via = {second}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "2-2 separate ways where parties under one control are one; wanted 2");
  builder.control(outlet, owner);
  builder.control(other, owner);
  EXPECT_THAT(told(),
              ElementsAre("2-2 separate ways, 1-1 under separate control; wanted 2: every recorded way passes a "
                          "party under the control of #5"));
  const Finding found = finding();
  EXPECT_EQ(found.kind, FindingKind::fail);
  EXPECT_THAT(found.parties, ElementsAre(outlet, other));
  EXPECT_EQ(plain(found.why.at(0)), "#0 and #1 count once: all of this is under the control of #5");
  EXPECT_EQ(plain(found.next.at(0)), "ask somebody whom #5 does not control to go to the origins");
}

TEST_F(CommonControl, NeverSpeaksTogetherWithAChokePoint) {
  prints(outlet, 1, {.via = {witness}});
  prints(outlet, 1, {.via = {second}});
  builder.control(outlet, owner);
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_THAT(messages("choke-point"), testing::SizeIs(1));
  EXPECT_THAT(quiet(), HasSubstr("that is `choke-point`"));
}

TEST_F(CommonControl, IsOpenWhereAnOutletMayHaveAWayOfItsOwn) {
  prints(outlet, 1, {.via = {witness}});
  prints(other, 1, {.via = {second}});
  prints(builder.outlet(), 1);
  builder.control(outlet, owner);
  builder.control(other, owner);
  EXPECT_THAT(told(), ElementsAre(HasSubstr("1-2 under separate control")));
  EXPECT_EQ(finding().kind, FindingKind::open);
}

TEST_F(CommonControl, NamesNobodyWhereTheDoubtIsWhoIsWho) {
  const SourceId rival = builder.source({SourceKind::organisation});
  std::vector<SourceId> unnamed;
  for (int i = 0; i < 4; ++i) {
    const SourceId paper = builder.outlet();
    builder.control(paper, i < 2 ? owner : rival);
    unnamed.push_back(builder.unnamed());
    prints(paper, 1, {.via = {unnamed.back()}});
  }
  builder.identity(unnamed[0], unnamed[1], IdentityKind::distinct_from);
  builder.identity(unnamed[2], unnamed[3], IdentityKind::distinct_from);
  EXPECT_THAT(told(), ElementsAre("2-4 separate ways, 1-2 under separate control; wanted 2"));
  EXPECT_THAT(finding().parties, IsEmpty());
  EXPECT_THAT(next(), HasSubstr("who owns it"));
}

TEST_F(CommonControl, NeedsTwoOrigins) {
  prints(outlet, 1, {.via = {witness}});
  EXPECT_EQ(quiet(), "1-1 independent origin: too few for their ways to be compared");
}

class Attenuated : public SpreadTest {
 protected:
  Attenuated() : SpreadTest("attenuated") {}
};

TEST_F(Attenuated, CountsTheRelaysOfTheShortestRecordedWay) {
  std::vector<SourceId> chain;
  for (int i = 0; i < 4; ++i) chain.push_back(builder.person());  // #4 to #7
  chain.push_back(witness);
  prints(outlet, 1, {.via = chain});
  prints(other, 1);
  EXPECT_THAT(told(), ElementsAre("the shortest way passes 4 relays between #2 and #0; wanted at most 3"));
  const Finding found = finding();
  EXPECT_EQ(found.severity, Severity::note);
  EXPECT_THAT(found.why, IsEmpty());
  EXPECT_EQ(plain(found.next.at(0)), "ask #7 for the words, or the material, of #2");
  chain.erase(chain.begin());
  prints(outlet, 2, {.via = chain});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "the shortest way passes 3 relays; wanted at most 3");
}

TEST_F(Attenuated, HasNothingToMeasureWithoutAWay) {
  EXPECT_EQ(quiet(), "no way from an origin is recorded");
  prints(outlet, 1);
  EXPECT_EQ(quiet(), "no way from an origin is recorded");
  prints(witness, 1, {.first_hand = true});
  EXPECT_EQ(quiet(), "the shortest way passes 0 relays; wanted at most 3");
}

}  // namespace
}  // namespace stemma::analysis
