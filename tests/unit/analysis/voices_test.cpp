// What sort of voices and origins a claim rests on: state media, social accounts, officials, one country, names,
// papers.
#include "support/policies.hpp"
#include "unit/analysis/spread_test.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class StateMediaOnly : public SpreadTest {
 protected:
  StateMediaOnly() : SpreadTest("state-media-only") { builder.control(outlet, state); }
  SourceId state = builder.source({SourceKind::state});  // #4
};

TEST_F(StateMediaOnly, IsAboutEveryOutletThatCarriesIt) {
  EXPECT_THAT(quiet(), HasSubstr("`unsourced`"));
  prints(outlet, 1, {.via = {witness}});
  EXPECT_THAT(told(), ElementsAre("the only outlet that carries it is under a state's control: #0; wanted one voice "
                                  "that is not"));
  EXPECT_EQ(next(), "ask an outlet or a witness under no state's control whether it holds");
  EXPECT_THAT(finding().parties, ElementsAre(outlet));
  prints(other, 1, {.via = {witness}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "1 publisher is under no state's control; wanted 1");
  builder.control(other, outlet);
  EXPECT_THAT(told(), ElementsAre("2 outlets carry it, all under a state's control: #0 and #1; wanted one voice that "
                                  "is not"));
}

TEST_F(StateMediaOnly, IsClearedByWhoeverSpeaksForItselfButNotByARelay) {
  prints(outlet, 1, {.via = {witness}});
  prints(ministry, 1, {.via = {witness}, .stance = Stance::reports});
  EXPECT_THAT(told(), SizeIs(1)) << "it only passes on";
  prints(state, 1, {.first_hand = true});
  EXPECT_THAT(told(), SizeIs(1)) << "a state is a state";
  prints(ministry, 2, {.first_hand = true});
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(StateMediaOnly, NeedsAnOutlet) {
  prints(state, 1, {.first_hand = true});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "no outlet carries it");
}

class SocialOnly : public SpreadTest {
 protected:
  SocialOnly() : SpreadTest("social-only") {}
  SourceId account = builder.source({SourceKind::social_account});  // #4
  SourceId sharer = builder.source({SourceKind::social_account});   // #5
};

TEST_F(SocialOnly, IsAboutOriginsAndVoicesAlike) {
  const PublicationId post = prints(account, 1, {.first_hand = true});
  prints(sharer, 2, {}, {post});
  EXPECT_THAT(told(), ElementsAre("only social accounts carry it (2 accounts), and they are all that it rests on; "
                                  "wanted one voice or origin besides"));
  EXPECT_THAT(next(), HasSubstr("ask #4 who made it"));
  prints(outlet, 3, {.stance = Stance::reports, .via_publications = {post}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "1 origin or voice is no social account; wanted 1");
}

TEST_F(SocialOnly, IsClearedByAnOriginBehindAnAccount) {
  prints(account, 1, {.via = {witness}});
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(SocialOnly, HasNothingToSayOfAWholeWhoseOwnVoicesRestOnNothing) {
  prints(outlet, 1, {.via = {witness}});
  const ClaimId part = claim;
  claim = builder.claim();
  builder.elements(claim, {part});
  EXPECT_EQ(quiet(), "it is made of other claims, and nobody speaks of the whole");
  prints(account, 1);
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "no origin is recorded that could be a social account");
  rule = "official-only";
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "no origin is recorded that could be official");
}

class OfficialOnly : public SpreadTest {
 protected:
  OfficialOnly() : SpreadTest("official-only") {}
};

TEST_F(OfficialOnly, IsAboutEveryOriginAndANote) {
  prints(outlet, 1, {.via = {ministry}});
  EXPECT_THAT(told(), ElementsAre("the only origin is official: #3; wanted one that is not"));
  EXPECT_EQ(finding().severity, Severity::note);
  EXPECT_THAT(next(), HasSubstr("ask somebody outside of the authorities"));
  for (const SourceKind kind :
       {SourceKind::court, SourceKind::military, SourceKind::law_enforcement, SourceKind::public_body}) {
    prints(other, 1, {.via = {builder.source({kind})}});
  }
  EXPECT_THAT(told(), ElementsAre("5 origins, all official: #3, #4, #5 and 2 others; wanted one that is not"));
  prints(other, 1, {.via = {witness}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "1 origin is not official; wanted 1");
}

TEST_F(OfficialOnly, LeavesClaimsAboutStatementsAlone) {
  EXPECT_THAT(quiet(), HasSubstr("`unsourced`"));
  prints(outlet, 1, {.via = {ministry}});
  builder.shared.claims[0].claim_class = ClaimClass::statement;
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_THAT(quiet(), HasSubstr("what somebody said"));
}

class SameCountryOnly : public SpreadTest {
 protected:
  SameCountryOnly() : SpreadTest("same-country-only") {}
  SourceId in(const char* country) { return builder.source({SourceKind::person, country}); }
};

TEST_F(SameCountryOnly, NeedsTwoOriginsAndTheCountryOfEachOfThem) {
  EXPECT_THAT(quiet(), HasSubstr("`unsourced`"));
  prints(outlet, 1, {.via = {in("FI")}});
  EXPECT_EQ(quiet(), "1-1 independent origins: too few for their countries to be compared");
  prints(other, 1, {.via = {in("FI")}});
  EXPECT_THAT(told(), ElementsAre("2-2 independent origins, all of the country FI; wanted one of another"));
  EXPECT_EQ(finding().parties.size(), 2U);
  EXPECT_EQ(next(), "ask an outlet, a body or a witness in another country than FI what they know of it");
  prints(other, 1, {.via = {in("NO")}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "2 countries among the origins; wanted 2");
  prints(other, 1, {.via = {witness}});
  EXPECT_EQ(quiet(), "of some origin no country is recorded");
}

TEST_F(SameCountryOnly, SaysNothingWhereNoCountryIsRecorded) {
  prints(outlet, 1, {.via = {witness}});
  prints(other, 1, {.via = {ministry}});
  EXPECT_THAT(told(), IsEmpty());
}

class TooFewNamed : public SpreadTest {
 protected:
  TooFewNamed() : SpreadTest("too-few-named") {}
};

TEST_F(TooFewNamed, AsksForNothingUntilAPolicyDoes) {
  prints(outlet, 1, {.via = {witness}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "the policy wants no number of named origins");
  policy.lines = {test::setting("wanted_named", 2)};
  EXPECT_THAT(told(), ElementsAre("1 independent origin is named on the record; wanted 2"));
  EXPECT_THAT(finding().parties, ElementsAre(witness));
  EXPECT_EQ(next(), "ask #2 who else can say so on the record");
  prints(other, 1, {.via = {ministry}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "2 independent origins are named on the record; wanted 2");
}

TEST_F(TooFewNamed, AsksWhoeverSpokeToSomebodyUnnamed) {
  policy.lines = {test::setting("wanted_named", 2)};
  EXPECT_THAT(quiet(), HasSubstr("`unsourced`"));
  prints(other, 1, {.via = {builder.unnamed()}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "no origin is named on the record: that is `anonymous-only`");
  prints(outlet, 1, {.via = {witness}});
  EXPECT_EQ(next(), "ask #1 whether #4 would say so under a name");
}

TEST_F(TooFewNamed, CountsNamesUnderOneControlOnce) {
  policy.lines = {test::setting("wanted_named", 2)};
  const SourceId clerk = builder.person();
  builder.control(clerk, ministry);
  prints(outlet, 1, {.via = {clerk}});
  prints(other, 1, {.via = {ministry}});
  EXPECT_THAT(told(), ElementsAre("1 independent origin is named on the record; wanted 2"));
}

class NoDocument : public SpreadTest {
 protected:
  NoDocument() : SpreadTest("no-document") {}
};

TEST_F(NoDocument, AsksForNothingUntilAPolicyDoes) {
  prints(outlet, 1, {.via = {witness}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "the policy wants no documents, data or objects");
  policy.lines = {test::setting("wanted_things", 2)};
  EXPECT_THAT(told(), ElementsAre("no origin is a document, data or an object; wanted 2"));
  EXPECT_EQ(next(), "ask #2 for a record, data or an object that shows it, and examine that");
  prints(other, 1, {.via = {builder.document()}, .first_hand = true});
  EXPECT_THAT(told(), ElementsAre("1 origin is a document, data or an object; wanted 2"));
  prints(other, 1, {.via = {builder.document()}, .first_hand = true});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "2 origins are documents, data or objects; wanted 2");
}

TEST_F(NoDocument, AsksWhoeverSpokeToSomebodyUnnamedOrElseTheVoiceItself) {
  policy.lines = {test::setting("wanted_things", 1)};
  EXPECT_THAT(quiet(), HasSubstr("`unsourced`"));
  const SourceId unnamed = builder.unnamed();
  prints(unnamed, 1, {.first_hand = true});
  EXPECT_THAT(next(), HasSubstr("ask #4 for a record"));
  prints(outlet, 1, {.via = {unnamed}});
  EXPECT_THAT(next(), HasSubstr("ask #0 for a record"));
}

class UnapprovedAllegation : public SpreadTest {
 protected:
  UnapprovedAllegation() : SpreadTest("unapproved-allegation") {}
};

TEST_F(UnapprovedAllegation, IsAboutACrimeThatOneUnnamedVoiceAlleges) {
  prints(outlet, 1, {.via = {builder.unnamed("FI")}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "it is no allegation of a crime");
  builder.shared.claims[0].claim_class = ClaimClass::crime;
  EXPECT_THAT(told(), ElementsAre("an allegation of a crime that rests on 1-1 unnamed origin (#4); wanted the approval "
                                  "of an editor, or a second one"));
  EXPECT_EQ(finding().severity, Severity::error);
  EXPECT_EQ(next(), "see that whoever decides on it knows who is meant by #4");
  prints(other, 1, {.via = {builder.unnamed()}});
  EXPECT_THAT(told(), ElementsAre(HasSubstr("1-2 unnamed origins (#4 and #5)"))) << "they may be one and the same";
  prints(other, 1, {.via = {builder.unnamed("NO")}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "2-3 independent origins, none of them named; wanted 2");
}

TEST_F(UnapprovedAllegation, IsClearedByAName) {
  builder.shared.claims[0].claim_class = ClaimClass::crime;
  EXPECT_THAT(quiet(), HasSubstr("`unsourced`"));
  prints(outlet, 1, {.via = {witness}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "an origin is named on the record; wanted 1");
}

}  // namespace
}  // namespace stemma::analysis
