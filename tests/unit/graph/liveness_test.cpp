// What still counts after withdrawals and reversals: DESIGN's paragraph on reversal, sentence by sentence.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/provenance.hpp"
#include "support/case_builder.hpp"

namespace stemma::graph {
namespace {

using model::WithdrawalScope;
using test::CaseBuilder;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Live : public testing::Test {
 protected:
  Provenance provenance(std::optional<Day> day = std::nullopt) const {
    const World world(builder.shared, day);
    return trace_provenance(builder.rows(claim), world);
  }
  std::size_t support(std::optional<Day> day = std::nullopt) const { return provenance(day).support.size(); }
  std::size_t denials(std::optional<Day> day = std::nullopt) const { return provenance(day).denial.size(); }
  AttributionId supports(SourceId by, Day day, const std::vector<SourceId>& via = {}, bool first_hand = false) {
    return builder.says(builder.publication(by, day), claim,
                        {.via = via, .stance = Stance::reports, .first_hand = first_hand});
  }
  AttributionId denies(SourceId by, Day day, const std::vector<SourceId>& via = {}) {
    return builder.says(builder.publication(by, day), claim, {.via = via, .stance = Stance::denies});
  }
  CaseBuilder builder;
  ClaimId claim = builder.claim();
  SourceId outlet = builder.outlet();
  SourceId other = builder.outlet();
  SourceId witness = builder.person();
  SourceId state = builder.source({SourceKind::state});
  SourceId ministry = builder.ministry();
};

TEST_F(Live, SupportEndsWithALaterDenialOfTheSameParty) {
  supports(outlet, 1, {witness});
  denies(other, 5, {witness});
  EXPECT_EQ(support(4), 1U);
  EXPECT_EQ(support(5), 0U);
  EXPECT_THAT(provenance().ended, SizeIs(1));
  EXPECT_EQ(denials(), 1U);
}

TEST_F(Live, ADenialThatEndedIsKeptWithWhoeverSupportedTheClaimAndWhen) {
  denies(other, 1, {witness});
  denies(outlet, 2);
  supports(outlet, 5, {witness});
  const auto ended = provenance().ended_denial;
  ASSERT_THAT(ended, SizeIs(1));
  EXPECT_EQ(ended[0].why, Ending::reversed);
  EXPECT_EQ(ended[0].speaker, witness);
  EXPECT_EQ(ended[0].by, witness);
  EXPECT_TRUE(ended[0].by_itself);
  EXPECT_EQ(ended[0].on, (Period{5, 5}));
}

TEST_F(Live, SupportOfTheSameDayEndsWithADenialAndADenialOfTheSameDayStands) {
  supports(outlet, 5, {witness});
  denies(other, 5, {witness});
  EXPECT_EQ(support(), 0U);
  EXPECT_EQ(denials(), 1U);
}

TEST_F(Live, ADenialEndsWithLaterSupportOfTheSameParty) {
  denies(outlet, 1, {witness});
  supports(other, 2, {witness});
  EXPECT_EQ(denials(), 0U);
  EXPECT_EQ(support(), 1U);
}

TEST_F(Live, ANamedMemberSpeaksForItsWholeControlGroup) {
  const SourceId spokesman = builder.person();
  builder.control(ministry, state);
  builder.control(spokesman, state);
  denies(outlet, 1, {ministry});
  supports(other, 4, {spokesman});
  EXPECT_EQ(denials(), 0U);
  supports(outlet, 5, {ministry});
  denies(outlet, 6, {spokesman});
  EXPECT_EQ(support(), 0U);
}

TEST_F(Live, AnAnonymousVoiceEndsOnlyItsOwnStatements) {
  const SourceId unnamed = builder.unnamed();
  builder.control(ministry, state);
  builder.control(unnamed, state);
  supports(outlet, 1, {ministry});
  supports(outlet, 1, {unnamed});
  denies(other, 4, {unnamed});
  EXPECT_THAT(provenance().origins, SizeIs(1));
  EXPECT_EQ(provenance().origins.front().source, ministry);
}

TEST_F(Live, APublishersOwnVoiceDenialEndsWhatItRelayed) {
  supports(outlet, 1, {witness});
  supports(other, 1, {witness});
  denies(outlet, 3);
  EXPECT_EQ(support(), 1U) << "the other outlet's relay stands";
  supports(outlet, 4, {witness});
  EXPECT_EQ(support(), 2U) << "a later relay is a new one";
}

TEST_F(Live, APublisherThatRevivesItsSupportKeepsWhatItRelayed) {
  supports(outlet, 1, {witness});
  denies(outlet, 3);
  supports(outlet, 4, {}, true);
  EXPECT_EQ(support(), 2U);
}

TEST_F(Live, ARelayOfARelayFallsWithThePublisherThatTookItBack) {
  supports(outlet, 1, {witness});
  supports(ministry, 2, {outlet, witness});
  supports(ministry, 2, {witness});
  denies(outlet, 3);
  EXPECT_EQ(support(), 1U);
}

TEST_F(Live, ANonOutletThatAssertsWithAChainSpeaksForItselfToo) {
  builder.says(builder.publication(ministry, 1), claim, {.via = {witness}, .stance = Stance::asserts});
  denies(outlet, 3, {ministry});
  EXPECT_EQ(support(), 0U);
}

TEST_F(Live, ANonOutletThatAssertsWithAChainTakesBackItsOwnDenial) {
  denies(ministry, 1);
  builder.says(builder.publication(ministry, 3), claim, {.via = {witness}, .stance = Stance::asserts});
  EXPECT_EQ(denials(), 0U);
}

TEST_F(Live, ANonOutletThatOnlyReportsDoesNotSpeakForItself) {
  denies(ministry, 1);
  supports(ministry, 3, {witness});
  EXPECT_EQ(denials(), 1U);
}

TEST_F(Live, WithdrawnSupportStaysWithdrawnInLaterRelays) {
  supports(outlet, 1, {witness});
  denies(other, 3, {witness});
  supports(other, 9, {witness});
  EXPECT_EQ(support(), 0U);
}

TEST_F(Live, WithdrawnSupportIsRevivedByTheSourcesOwnFirstHandWords) {
  supports(outlet, 1, {witness});
  denies(other, 3, {witness});
  supports(witness, 9, {}, true);
  EXPECT_EQ(support(), 2U);
  EXPECT_EQ(denials(), 0U);
}

TEST_F(Live, AStatementAfterADenialWithNothingBeforeItIsNoRelayOfTheWithdrawn) {
  denies(other, 3, {witness});
  supports(outlet, 9, {witness});
  EXPECT_EQ(support(), 1U);
}

TEST_F(Live, TheSourcesOwnLaterWordsCountWithoutFirstHandKnowledge) {
  supports(ministry, 1);
  denies(ministry, 3);
  supports(ministry, 5);
  EXPECT_EQ(support(), 1U);
  EXPECT_EQ(denials(), 0U);
}

TEST_F(Live, OwnWordsBeatWordsPutInTheMouthWhateverTheDates) {
  denies(witness, 1);
  supports(outlet, 9, {witness});
  EXPECT_EQ(support(), 0U);
  EXPECT_EQ(denials(), 1U);
}

TEST_F(Live, ADenialPutInTheMouthEndsNothingAgainstOwnWords) {
  supports(witness, 1);
  denies(outlet, 9, {witness});
  EXPECT_EQ(support(), 1U);
  EXPECT_EQ(denials(), 0U);
}

TEST_F(Live, OwnWordsMayBePublishedByTheGroupWithTheChainInsideIt) {
  const SourceId agency = builder.source({SourceKind::news_agency});
  builder.control(ministry, state);
  builder.control(agency, state);
  denies(agency, 1, {ministry});
  supports(outlet, 9, {ministry});
  EXPECT_EQ(support(), 0U);
}

TEST_F(Live, UndatedStatementsNeitherEndNorAreEndedByDate) {
  builder.says(builder.publication(outlet, -1), claim, {.via = {witness}});
  denies(other, 5, {witness});
  builder.says(builder.publication(other, -1), claim, {.via = {witness}, .stance = Stance::denies});
  EXPECT_EQ(support(), 1U);
  EXPECT_EQ(denials(), 2U);
}

TEST_F(Live, TheDayOfAStatementIsWhenItWasSaidNotPrinted) {
  supports(outlet, 9, {witness});
  auto& row = builder.claims[0].attributions[0];
  row.has_said_on = true;
  row.said_on = {2, 2};
  denies(other, 5, {witness});
  EXPECT_EQ(support(), 0U);
}

TEST_F(Live, AnEmptyChainFallsWithAllThatItRestsOn) {
  const PublicationId first = builder.publication(outlet, 1);
  builder.says(first, claim, {.via = {witness}});
  const PublicationId second = builder.publication(other, 2, {first});
  builder.says(second, claim);
  builder.says(builder.publication(ministry, 3, {second}), claim);
  denies(outlet, 5, {witness});
  EXPECT_EQ(support(4), 3U);
  EXPECT_EQ(support(5), 0U);
  EXPECT_EQ(provenance().numbers, Numbers{});
}

TEST_F(Live, ALoopThatAWithdrawnOriginFedFallsWithIt) {
  const PublicationId a{0U};
  const PublicationId b{1U};
  builder.publication(outlet, 1, {b});
  builder.publication(other, 1, {a});
  builder.says(a, claim, {.via = {witness}});
  builder.says(a, claim);
  builder.says(b, claim);
  denies(builder.outlet(), 5, {witness});
  EXPECT_EQ(support(), 0U);
  EXPECT_THAT(provenance().circles, SizeIs(1)) << "circles are judged on what was printed";
}

TEST_F(Live, ARetractedPublicationNoLongerCounts) {
  const PublicationId first = builder.publication(outlet, 1);
  builder.says(first, claim, {.via = {witness}});
  builder.withdraw(WithdrawalAct::retracts, WithdrawalScope::publication, first.value, 5);
  EXPECT_EQ(support(4), 1U);
  EXPECT_EQ(support(5), 0U);
}

TEST_F(Live, ARetractedDenialEndsNothing) {
  supports(outlet, 1, {witness});
  const AttributionId denial = denies(other, 3, {witness});
  builder.withdraw(WithdrawalAct::corrects, WithdrawalScope::attribution, denial.value, 5);
  EXPECT_EQ(support(4), 0U);
  EXPECT_EQ(support(5), 1U);
  EXPECT_EQ(denials(5), 0U);
}

TEST_F(Live, AWithdrawalReachesOnlyTheClaimsThatItNames) {
  const ClaimId elsewhere = builder.claim();
  const PublicationId first = builder.publication(outlet, 1);
  builder.says(first, claim, {.via = {witness}});
  builder.withdraw(WithdrawalAct::corrects, WithdrawalScope::publication, first.value, 5, {elsewhere});
  EXPECT_EQ(support(), 1U);
  builder.withdraw(WithdrawalAct::corrects, WithdrawalScope::publication, first.value, 6, {elsewhere, claim});
  EXPECT_EQ(support(), 0U);
}

TEST_F(Live, AChainThatNamesARetractedPublicationFallsWithIt) {
  const PublicationId first = builder.publication(outlet, 1);
  builder.says(first, claim, {.via = {witness}});
  builder.says(builder.publication(other, 2), claim, {.via_publications = {first}});
  const PublicationId silent = builder.publication(outlet, 1);
  builder.says(builder.publication(other, 2), claim, {.via_publications = {silent}});
  EXPECT_EQ(support(), 3U);
  builder.withdraw(WithdrawalAct::retracts, WithdrawalScope::publication, first.value, 5);
  builder.withdraw(WithdrawalAct::retracts, WithdrawalScope::publication, silent.value, 6);
  EXPECT_EQ(support(5), 0U) << "the relays of a publisher all of whose entries ended fall as well";
}

TEST_F(Live, AChainThatNamesAPublicationOnTheWayFallsWithItsOrigin) {
  const SourceId insider = builder.person();
  const PublicationId first = builder.publication(outlet, 1);
  builder.says(first, claim, {.via = {witness}});
  builder.says(first, claim, {.via = {insider}});
  const PublicationId second = builder.publication(other, 2);
  auto& rows = builder.claims[claim.index()];
  builder.says(second, claim, {.via = {insider}, .via_publications = {first}});
  std::swap(rows.links[rows.links.size() - 1], rows.links[rows.links.size() - 2]);
  EXPECT_EQ(support(), 3U);
  denies(ministry, 5, {witness});
  EXPECT_EQ(support(), 2U) << "the named publication still has the insider";
  denies(ministry, 6, {insider});
  EXPECT_EQ(support(), 0U);
}

TEST_F(Live, ARecantingSourceTakesBackItsOwnWordsNotItsRelays) {
  supports(outlet, 1, {witness});
  supports(witness, 1, {builder.person()});
  builder.withdraw(WithdrawalAct::recants, WithdrawalScope::source, witness.value, 5);
  EXPECT_EQ(support(), 1U);
}

TEST_F(Live, ARecantingSourceThatSpeaksAgainIsHeardAgain) {
  supports(outlet, 1, {witness});
  builder.withdraw(WithdrawalAct::recants, WithdrawalScope::source, witness.value, 5);
  supports(witness, 7);
  EXPECT_EQ(support(), 1U) << "its own later words count";
  supports(witness, 8, {}, true);
  EXPECT_EQ(support(), 3U) << "first-hand words of its own revive what it said before";
}

TEST_F(Live, ARecallTakesBackWhateverWentThroughTheAgency) {
  const SourceId agency = builder.source({SourceKind::public_body});
  supports(agency, 1, {witness});
  supports(outlet, 2, {agency, witness});
  supports(outlet, 2, {witness});
  builder.withdraw(WithdrawalAct::recalls, WithdrawalScope::source, agency.value, 5);
  EXPECT_EQ(support(), 1U);
}

TEST_F(Live, AnUndatedRecantationHoldsWhereNoEarlierDayIsAskedFor) {
  supports(outlet, 1, {witness});
  supports(witness, 7, {}, true);
  builder.withdraw(WithdrawalAct::recants, WithdrawalScope::source, witness.value, -1);
  EXPECT_EQ(support(), 0U);
  EXPECT_EQ(support(6), 1U);
}

TEST_F(Live, DeniersAreCountedByControlGroupAndBareWithoutEvidence) {
  const SourceId spokesman = builder.person();
  const SourceId records = builder.document();
  builder.control(ministry, state);
  builder.control(spokesman, state);
  denies(outlet, 1, {spokesman});
  denies(ministry, 2);
  denies(other, 2, {witness});
  auto found = provenance();
  ASSERT_THAT(found.deniers, SizeIs(2));
  EXPECT_EQ(found.deniers[0].attributions.size(), 2U);
  EXPECT_TRUE(found.deniers[0].bare);
  EXPECT_TRUE(found.deniers[0].named);
  EXPECT_TRUE(found.deniers[1].group.is_none());
  denies(ministry, 3, {records});
  found = provenance();
  ASSERT_THAT(found.deniers, SizeIs(3)) << "the document denies as well";
  EXPECT_FALSE(found.deniers[2].bare);
}

TEST_F(Live, ADenialThatRelaysACitedDenialIsThatDeniersOwn) {
  const PublicationId first = builder.publication(outlet, 1);
  builder.says(first, claim, {.via = {witness}, .stance = Stance::denies});
  builder.says(builder.publication(other, 2, {first}), claim, {.stance = Stance::denies});
  const auto found = provenance();
  EXPECT_THAT(found.denial, SizeIs(2));
  ASSERT_THAT(found.deniers, SizeIs(1));
  EXPECT_EQ(found.deniers.front().source, witness);
}

}  // namespace
}  // namespace stemma::graph
