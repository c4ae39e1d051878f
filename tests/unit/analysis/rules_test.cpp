// When each rule fires and what it says, clause by clause.
#include "unit/analysis/case_findings.hpp"
#include "unit/analysis/rule_test.hpp"

namespace stemma::analysis {
namespace {

using model::WithdrawalScope;
using test::CaseBuilder;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using Unsourced = RuleTest;

TEST_F(Unsourced, SaysThatNobodySaysSo) { EXPECT_THAT(messages("unsourced"), ElementsAre("nobody on record says so")); }

TEST_F(Unsourced, NamesTheOutletsWhoseOwnVoiceRestsOnNothing) {
  prints(outlet, 1);
  EXPECT_THAT(messages("unsourced"),
              ElementsAre("said only in the own voice of #0, resting on nothing that is recorded"));
  prints(other, 1);
  EXPECT_THAT(messages("unsourced"),
              ElementsAre("said only in the own voice of #0 and 1 other outlet, resting on nothing that is recorded"));
  prints(ministry, 1);
  EXPECT_THAT(messages("unsourced"), IsEmpty());
}

TEST_F(Unsourced, SaysThatALoopRestsOnlyOnItself) {
  builder.publication(outlet, 1, {PublicationId{1U}});
  builder.publication(other, 1, {PublicationId{0U}});
  builder.says(PublicationId{0U}, claim);
  builder.says(PublicationId{1U}, claim);
  EXPECT_THAT(messages("unsourced"), ElementsAre("those who say so rest only on each other"));
  EXPECT_THAT(messages("circular"), ElementsAre("the reporting goes in a circle through #1 and #0"));
}

TEST_F(Unsourced, SaysThatAllWithdrew) {
  const PublicationId first = prints(outlet, 1, {.via = {witness}});
  builder.withdraw(WithdrawalAct::retracts, WithdrawalScope::publication, first.value, 3);
  EXPECT_THAT(messages("unsourced"), ElementsAre("none of what supported it still counts"));
  EXPECT_THAT(messages("unsourced", 2), IsEmpty());
  EXPECT_THAT(messages("no-primary"), IsEmpty()) << "there is nothing left to be first-hand";
}

using Circular = RuleTest;

TEST_F(Circular, NamesEveryPartyOfTheCircle) {
  prints(outlet, 1, {.via = {other}});
  prints(other, 1, {.via = {ministry}});
  prints(ministry, 1, {.via = {outlet}});
  EXPECT_THAT(messages("circular"), ElementsAre("the reporting goes in a circle through #1, #0 and #3"));
}

TEST_F(Circular, SeesALoopThroughAControlGroupButNotInsideOne) {
  const SourceId state = builder.source({SourceKind::state});
  builder.control(ministry, state);
  builder.control(outlet, state);
  prints(outlet, 1, {.via = {ministry}});
  prints(ministry, 1, {.via = {outlet}});
  EXPECT_THAT(messages("circular"), IsEmpty());
  prints(other, 2, {.via = {ministry}});
  prints(outlet, 3, {.via = {other}});
  EXPECT_THAT(messages("circular"), ElementsAre("the reporting goes in a circle through #3, #1 and #0"));
}

using PartyAlignedOnly = RuleTest;

TEST_F(PartyAlignedOnly, SpeaksOfPeopleAsPeople) {
  builder.interested(claim, witness);
  prints(outlet, 1, {.via = {witness}});
  EXPECT_THAT(messages("party-aligned-only"), ElementsAre("it rests only on #2, who has an interest in it"));
  builder.shared.sources[witness.index()].kind = SourceKind::group;
  EXPECT_THAT(messages("party-aligned-only"), ElementsAre("it rests only on #2, with an interest in it"));
}

TEST_F(PartyAlignedOnly, LeavesOpenHowManyAnUnnamedSourceAtABodyIs) {
  const SourceId officer = builder.source({SourceKind::law_enforcement, "", true});
  builder.interested(claim, officer);
  prints(outlet, 1, {.via = {officer}});
  EXPECT_THAT(messages("party-aligned-only"), ElementsAre("it rests only on #4, with an interest in it"));
}

using NoPrimary = RuleTest;

TEST_F(NoPrimary, CountsAsOneSpeaks) {
  prints(outlet, 1, {.via = {witness}, .stance = Stance::reports});
  EXPECT_THAT(messages("no-primary"), ElementsAre("the only supporting attribution is not first-hand"));
  prints(other, 1, {.via = {witness}, .stance = Stance::reports});
  EXPECT_THAT(messages("no-primary"), ElementsAre("neither of the 2 supporting attributions is first-hand"));
  prints(other, 1, {.via = {ministry}, .stance = Stance::reports});
  EXPECT_THAT(messages("no-primary"), ElementsAre("none of the 3 supporting attributions is first-hand"));
}

TEST_F(PartyAlignedOnly, FiresWhenEveryOriginIsAPartyOrControlledByOne) {
  builder.interested(claim, ministry);
  prints(ministry, 1);
  EXPECT_THAT(messages("party-aligned-only"), ElementsAre("it rests only on #3, which has an interest in it"));
  const SourceId spokesman = builder.person();
  builder.control(spokesman, ministry);
  prints(outlet, 1, {.via = {spokesman}});
  EXPECT_THAT(messages("party-aligned-only"), ElementsAre("both origins are interested parties or controlled by one"));
  const SourceId clerk = builder.person();
  builder.control(clerk, ministry);
  prints(outlet, 1, {.via = {clerk}});
  EXPECT_THAT(messages("party-aligned-only"), ElementsAre("all 3 origins are interested parties or controlled by one"));
  prints(outlet, 1);
  EXPECT_THAT(messages("party-aligned-only"), SizeIs(1)) << "an own voice resting on nothing is no other origin";
  prints(outlet, 1, {.via = {witness}});
  EXPECT_THAT(messages("party-aligned-only"), IsEmpty());
}

using PartySilent = RuleTest;

TEST_F(PartySilent, FiresUntilThePartyHasSpoken) {
  builder.interested(claim, ministry);
  EXPECT_THAT(messages("party-silent"), ElementsAre("#3, a party to it, has not been heard on it"));
  prints(outlet, 1, {.via = {ministry}, .stance = Stance::hedges});
  EXPECT_THAT(messages("party-silent"), IsEmpty());
  prints(outlet, 0, {.via = {witness}});
  EXPECT_THAT(messages("party-silent", 0), SizeIs(1)) << "not before it was printed";
}

TEST_F(PartySilent, ShowsDecliningAsSilence) {
  const SourceId rival = builder.ministry();
  builder.interested(claim, ministry);
  builder.interested(claim, witness);
  builder.interested(claim, rival);
  prints(ministry, 1, {.stance = Stance::declines});
  prints(outlet, 1, {.via = {witness}, .stance = Stance::no_response});
  EXPECT_THAT(
      messages("party-silent"),
      ElementsAre("#3 (asked, declined), #2 (asked, no answer) and #4, parties to it, have not been heard on it"));
}

TEST_F(PartySilent, HearsANamedMemberOfTheGroupButNoOutletAndNobodyUnnamed) {
  builder.interested(claim, ministry);
  const SourceId agency = builder.source({SourceKind::news_agency});
  const SourceId unnamed = builder.unnamed();
  const SourceId spokesman = builder.person();
  const SourceId state = builder.source({SourceKind::state});
  for (const SourceId below : {ministry, agency, unnamed, spokesman}) builder.control(below, state);
  prints(agency, 1, {.via = {unnamed}});
  EXPECT_THAT(messages("party-silent"), SizeIs(1));
  prints(outlet, 1, {.via = {spokesman}, .stance = Stance::denies});
  EXPECT_THAT(messages("party-silent"), IsEmpty());
}

TEST_F(PartySilent, ReadsOnlyTheClaimsOwnPartiesWhileTheyHaveAnInterest) {
  const ClaimId served = builder.claim();
  builder.interested(served, ministry);
  builder.relate(claim, RelationKind::supports, served);
  EXPECT_THAT(messages("party-silent"), IsEmpty());
  builder.interested(claim, witness);
  builder.shared.interests.back().validity.from = 50;
  EXPECT_THAT(messages("party-silent", 49), IsEmpty());
  EXPECT_THAT(messages("party-silent", 50), SizeIs(1));
}

using Overreach = RuleTest;

TEST_F(Overreach, FiresOnAFlatAssertionWithoutABasisOfOnesOwn) {
  prints(outlet, 1, {.via = {witness}, .credibility = Credibility::c4});
  EXPECT_THAT(messages("overreach"),
              ElementsAre("#0 tells it as fact without knowing it first-hand, with no credible origin behind it"));
  prints(other, 1, {.via = {witness}, .credibility = Credibility::c2});
  EXPECT_THAT(messages("overreach"), ElementsAre("#0 and #1 tell it as fact without knowing it first-hand, with one "
                                                 "credible origin behind it"));
}

TEST_F(Overreach, LeavesReportsAssessmentsAndFirstHandKnowledgeAlone) {
  prints(outlet, 1, {.via = {witness}, .stance = Stance::reports});
  prints(outlet, 1, {.first_hand = true});
  prints(ministry, 1, {.via = {builder.document()}, .first_hand = true});
  prints(ministry, 1);
  builder.claims.front().attributions.back().commitment = Commitment::probable;
  EXPECT_THAT(messages("overreach"), IsEmpty());
}

TEST_F(Overreach, SeesFirstHandKnowledgeOfSomebodyElseAsNoBasis) {
  prints(outlet, 1, {.via = {witness}, .first_hand = true});
  EXPECT_THAT(messages("overreach"), SizeIs(1));
}

TEST_F(Overreach, IsQuietOnceTwoCredibleOriginsAreThere) {
  prints(outlet, 1, {.via = {witness}, .credibility = Credibility::c2});
  prints(other, 1, {.via = {ministry}, .stance = Stance::reports, .credibility = Credibility::c3});
  EXPECT_THAT(messages("overreach"), IsEmpty());
}

TEST_F(Overreach, SaysWhyTheSupportIsWeak) {
  const std::string told = "#0 tells it as fact without knowing it first-hand, ";
  const SourceId french = builder.unnamed("FR");
  const SourceId german = builder.unnamed("DE");
  prints(outlet, 1, {.via = {french}, .credibility = Credibility::c2});
  prints(outlet, 1, {.via = {german}, .credibility = Credibility::c2});
  EXPECT_THAT(messages("overreach"), ElementsAre(told + "while only unnamed sources support it"));
  prints(ministry, 2, {.stance = Stance::reports, .credibility = Credibility::c2});
  EXPECT_THAT(messages("overreach"), IsEmpty());
  for (const SourceId source : {french, german, ministry}) builder.interested(claim, source);
  EXPECT_THAT(messages("overreach"), ElementsAre(told + "while only parties with an interest support it"));
  prints(other, 3, {.via = {witness}, .stance = Stance::reports, .credibility = Credibility::c2});
  EXPECT_THAT(messages("overreach"), IsEmpty());
  prints(other, 4, {.via = {builder.person()}, .stance = Stance::denies});
  EXPECT_THAT(messages("overreach"), ElementsAre(told + "while it is disputed"));
}

TEST_F(Overreach, JudgesWhatWasPrintedEvenIfItHasFallen) {
  prints(outlet, 1, {.via = {witness}, .credibility = Credibility::c1});
  prints(other, 2, {.via = {witness}, .stance = Stance::denies});
  EXPECT_THAT(messages("overreach"),
              ElementsAre("#0 tells it as fact without knowing it first-hand, and the support has fallen"));
}

using Superlative = RuleTest;

TEST_F(Superlative, FiresUnlessADocumentOrDataStandsBehindIt) {
  EXPECT_THAT(messages("superlative"), IsEmpty());
  builder.shared.claims.front().superlative = true;
  EXPECT_THAT(messages("superlative"), SizeIs(1));
  prints(builder.document(), 1);
  EXPECT_THAT(messages("superlative"), SizeIs(1)) << "a document that only says so is no search";
  prints(outlet, 1, {.via = {witness, builder.source({SourceKind::dataset})}});
  EXPECT_THAT(messages("superlative"), IsEmpty());
}

using DatedAnomaly = RuleTest;

TEST_F(DatedAnomaly, FindsAReferenceYoungerThanTheStatement) {
  const PublicationId first = prints(outlet, 1, {.via = {witness}});
  const PublicationId relay = builder.publication(ministry, 2, {first});
  const PublicationId echo = prints(other, 3, {}, {relay});
  EXPECT_THAT(messages("dated-anomaly"), IsEmpty());
  prints(outlet, 4, {}, {echo});
  EXPECT_THAT(messages("dated-anomaly"),
              ElementsAre("#0 cites p2, which is younger than what #0 first said and rests on it"));
}

TEST_F(DatedAnomaly, LeavesReferencesAloneThatAreOlderUndatedOrDoNotGoBack) {
  prints(outlet, 5, {.via = {witness}});
  const PublicationId older = prints(other, 3, {}, {PublicationId{0U}});
  const PublicationId undated = prints(other, -1, {}, {PublicationId{0U}});
  const PublicationId elsewhere = prints(other, 6, {.via = {witness}}, {older, undated, PublicationId{4U}});
  builder.publication(other, 7, {elsewhere});
  prints(outlet, 9, {}, {older, undated});
  prints(outlet, -1, {}, {elsewhere});
  EXPECT_THAT(messages("dated-anomaly"), IsEmpty());
}

TEST_F(DatedAnomaly, LeavesAReferenceAloneThatRestsOnOthers) {
  prints(outlet, 1, {.via = {witness}});
  const PublicationId loop{1U};
  builder.publication(other, 3, {loop});
  builder.says(loop, claim, {.via = {witness}});
  builder.publication(ministry, 3, {}, {witness});
  prints(outlet, 4, {}, {loop, PublicationId{2U}});
  EXPECT_THAT(messages("dated-anomaly"), IsEmpty());
}

TEST_F(DatedAnomaly, FindsASourceUsedAfterItsReversal) {
  prints(outlet, 1, {.via = {witness}});
  prints(other, 3, {.via = {witness}, .stance = Stance::denies});
  EXPECT_THAT(messages("dated-anomaly"), IsEmpty());
  prints(other, 7, {.via = {witness}});
  EXPECT_THAT(messages("dated-anomaly"), ElementsAre("#1 uses #2 for it after that source had taken it back"));
}

TEST_F(DatedAnomaly, FindsASourceUsedAfterAWithdrawal) {
  const PublicationId first = prints(outlet, 1, {.via = {witness}});
  builder.withdraw(WithdrawalAct::retracts, WithdrawalScope::publication, first.value, 3);
  prints(other, 7, {}, {first});
  prints(ministry, 8, {.via_publications = {first}});
  EXPECT_THAT(messages("dated-anomaly"),
              ElementsAre("#1 uses p0 for it after its withdrawal", "#3 uses p0 for it after its withdrawal"));
}

TEST_F(DatedAnomaly, FindsARecantingSourceUsedAgainButNotBefore) {
  const AttributionId said = builder.says(builder.publication(outlet, 1), claim, {.via = {witness}});
  builder.withdraw(WithdrawalAct::corrects, WithdrawalScope::attribution, said.value, 2);
  builder.withdraw(WithdrawalAct::recants, WithdrawalScope::source, witness.value, 3);
  prints(other, 7, {.via = {witness}});
  prints(ministry, -1, {.via = {witness}});
  EXPECT_THAT(messages("dated-anomaly"), ElementsAre("#1 uses #2 for it after that source had taken it back"));
}

TEST_F(DatedAnomaly, LeavesAWithdrawalAloneThatIsAboutOtherClaims) {
  const ClaimId elsewhere = builder.claim();
  const PublicationId first = prints(ministry, 1);
  builder.withdraw(WithdrawalAct::retracts, WithdrawalScope::publication, first.value, 3, {elsewhere});
  builder.withdraw(WithdrawalAct::recants, WithdrawalScope::source, witness.value, 3, {elsewhere});
  const AttributionId said = builder.says(builder.publication(other, 7, {first}), claim, {.via = {witness}});
  builder.withdraw(WithdrawalAct::corrects, WithdrawalScope::attribution, said.value, 8);
  EXPECT_THAT(messages("dated-anomaly"), IsEmpty());
  builder.withdraw(WithdrawalAct::recants, WithdrawalScope::source, witness.value, 4, {elsewhere, claim});
  EXPECT_THAT(messages("dated-anomaly"), ElementsAre("#1 uses #2 for it after that source had taken it back"));
}

TEST_F(DatedAnomaly, FindsAnOutletThatDatesTheEventOtherwiseThanWhatItCites) {
  const ClaimId may = builder.claim();
  builder.relate(claim, RelationKind::contradicts, may);
  const PublicationId wire = builder.publication(other, 1);
  builder.says(wire, may, {.via = {witness}});
  prints(outlet, 2, {.via = {witness}}, {wire});
  prints(ministry, 2, {.via = {witness}}, {wire});
  EXPECT_THAT(messages("dated-anomaly"), IsEmpty()) << "no dates of events are recorded";
  builder.shared.claims[claim.index()].has_event = true;
  builder.shared.claims[claim.index()].event = {40, 50};
  EXPECT_THAT(messages("dated-anomaly"), IsEmpty());
  builder.shared.claims[may.index()].has_event = true;
  builder.shared.claims[may.index()].event = {45, 60};
  EXPECT_THAT(messages("dated-anomaly"), IsEmpty()) << "some day of both may agree";
  builder.shared.claims[may.index()].event = {51, 60};
  EXPECT_THAT(messages("dated-anomaly"), ElementsAre("#0 gives another date than p0, which it cites (claim c1)"));
}

TEST_F(DatedAnomaly, ReadsWhenSomethingWasSaidRatherThanPrinted) {
  prints(outlet, 1, {.via = {witness}});
  prints(other, 3, {.via = {witness}, .stance = Stance::denies});
  prints(other, 7, {.via = {witness}});
  auto& row = builder.claims.front().attributions.back();
  row.has_said_on = true;
  row.said_on = {2, 2};
  EXPECT_THAT(messages("dated-anomaly"), IsEmpty());
}

TEST(NoArchive, IsAboutPublicationsThatAreOnlineByTheDayAndWereNotKeptWithAHash) {
  CaseBuilder builder;
  const SourceId outlet = builder.outlet();
  for (const Day day : {1, 2, 3, 9}) builder.publication(outlet, day);
  builder.shared.publications[1].online = true;
  builder.shared.publications[2].online = builder.shared.publications[2].archived = true;
  builder.shared.publications[3].online = true;
  model::Policy policy;
  policy.lines.push_back(test::without("citation-incomplete"));
  const Judge judge(builder.shared, 5, policy);
  const auto found = test::case_findings(judge);
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].rule, "no-archive");
  EXPECT_EQ(found[0].subject, (Subject{SubjectKind::publication, 1}));
  EXPECT_EQ(found[0].severity, Severity::note);
  EXPECT_EQ(plain(found[0].message), "it is online and no archived copy is recorded");
  EXPECT_EQ(plain(found[1].message), "its archived copy has no SHA-256");
  builder.shared.publications[2].hashed = true;
  EXPECT_THAT(test::case_findings(judge), SizeIs(1));
  policy.lines.push_back(test::without("no-archive"));
  EXPECT_THAT(test::case_findings(Judge(builder.shared, 9, policy)), IsEmpty());
}

}  // namespace
}  // namespace stemma::analysis
