// Which origins support goes back to: DESIGN's second paragraph on the graph, sentence by sentence.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/provenance.hpp"
#include "support/case_builder.hpp"

namespace stemma::graph {
namespace {

using test::CaseBuilder;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class Origins : public testing::Test {
 protected:
  Provenance provenance(std::optional<Day> day = std::nullopt) const {
    const World world(builder.shared, day);
    return trace_provenance(builder.rows(claim), world);
  }
  std::vector<SourceId> sources() const {
    std::vector<SourceId> found;
    for (const Origin& origin : provenance().origins) found.push_back(origin.source);
    return found;
  }
  CaseBuilder builder;
  ClaimId claim = builder.claim();
  SourceId outlet = builder.outlet();
  SourceId wire = builder.outlet();
  SourceId witness = builder.person();
};

TEST_F(Origins, AreTheLastLinkOfAChain) {
  builder.says(builder.publication(outlet), claim, {.via = {wire, witness}, .stance = Stance::reports});
  EXPECT_THAT(sources(), ElementsAre(witness));
  const auto found = provenance();
  EXPECT_THAT(found.support.front().path, ElementsAre(witness, wire, outlet));
  EXPECT_THAT(found.voices, ElementsAre(outlet));
}

TEST_F(Origins, AreThePublisherThatKnowsFirstHand) {
  builder.says(builder.publication(outlet), claim, {.first_hand = true});
  EXPECT_THAT(sources(), ElementsAre(outlet));
}

TEST_F(Origins, AreAnyPublisherButAnOutletInItsOwnVoice) {
  const SourceId ministry = builder.ministry();
  builder.says(builder.publication(ministry), claim);
  builder.says(builder.publication(outlet), claim);
  const auto found = provenance();
  ASSERT_EQ(found.origins.size(), 2U);
  EXPECT_EQ(found.origins[0].source, ministry);
  EXPECT_TRUE(found.origins[0].lineage_recorded);
  EXPECT_EQ(found.origins[1].source, outlet);
  EXPECT_FALSE(found.origins[1].lineage_recorded);
  EXPECT_EQ(found.numbers.origins, (Interval{1, 2})) << "0 to the minimum and 1 to the maximum";
}

TEST_F(Origins, OfAnOutletWithoutRecordedLineageMergeWithItsControlGroup) {
  const SourceId state = builder.source({SourceKind::state});
  const SourceId ministry = builder.ministry();
  builder.control(outlet, state);
  builder.control(ministry, state);
  builder.says(builder.publication(ministry), claim);
  builder.says(builder.publication(outlet), claim);
  EXPECT_EQ(provenance().numbers.independent_origins, (Interval{1, 1}));
}

TEST_F(Origins, OfAnEmptyChainAreThoseOfTheCitedPublication) {
  const PublicationId first = builder.publication(wire, 1);
  builder.says(first, claim, {.via = {witness}, .stance = Stance::reports});
  builder.says(builder.publication(outlet, 2, {first}), claim);
  EXPECT_THAT(sources(), ElementsAre(witness));
  const auto found = provenance();
  EXPECT_THAT(found.support[1].path, ElementsAre(witness, wire, outlet));
  EXPECT_THAT(found.support[1].through, ElementsAre(first));
  EXPECT_EQ(found.origins[0].attributions.size(), 2U);
}

TEST_F(Origins, OfAVeryLongWayAreShownWithTheMiddleLeftOut) {
  PublicationId last = builder.publication(wire, 1);
  builder.says(last, claim, {.via = {witness}, .stance = Stance::reports});
  for (int i = 0; i < 200; ++i) {
    last = builder.publication(builder.outlet(), 2, {last});
    builder.says(last, claim);
  }
  const auto found = provenance();
  const Strand& longest = found.support.back();
  EXPECT_EQ(longest.path.front(), witness);
  EXPECT_EQ(longest.path.back(), builder.shared.publications.back().publisher);
  EXPECT_EQ(longest.through.size(), 64U);
  EXPECT_EQ(longest.through.front(), PublicationId{0U});
}

TEST_F(Origins, OfSeveralCitedPublicationsAreSeveral) {
  const SourceId other = builder.person();
  const PublicationId a = builder.publication(wire, 1);
  const PublicationId b = builder.publication(builder.outlet(), 1);
  builder.says(a, claim, {.via = {witness}});
  builder.says(b, claim, {.via = {other}});
  builder.says(builder.publication(outlet, 2, {a, b}), claim);
  EXPECT_THAT(sources(), ElementsAre(witness, other));
}

TEST_F(Origins, IgnoreACitedPublicationThatDoesNotCarryTheClaim) {
  const PublicationId first = builder.publication(wire, 1);
  builder.says(first, claim, {.via = {witness}, .stance = Stance::hedges});
  builder.says(builder.publication(outlet, 2, {first}), claim);
  EXPECT_FALSE(provenance().origins.front().lineage_recorded);
}

TEST_F(Origins, AreFollowedThroughACitedPublisherAtTheEndOfAChain) {
  const PublicationId first = builder.publication(wire, 1);
  builder.says(first, claim, {.via = {witness}});
  builder.says(builder.publication(outlet, 2, {first}), claim, {.via = {wire}});
  EXPECT_THAT(sources(), ElementsAre(witness));
  EXPECT_THAT(provenance().support[1].path, ElementsAre(witness, wire, outlet));
}

TEST_F(Origins, StopAtACitedPublisherWithItsOwnBasis) {
  const SourceId agency = builder.source({SourceKind::public_body});
  const PublicationId finding = builder.publication(agency, 1);
  builder.says(finding, claim, {.first_hand = true});
  builder.says(builder.publication(outlet, 2, {finding}), claim, {.via = {agency}});
  EXPECT_THAT(sources(), ElementsAre(agency));
}

TEST_F(Origins, ThatExaminedTheSameDocumentAreOneWithIt) {
  const SourceId agency = builder.source({SourceKind::public_body});
  const SourceId wreck = builder.source({SourceKind::physical_evidence});
  const PublicationId finding = builder.publication(agency, 1);
  builder.says(finding, claim, {.via = {wreck}, .first_hand = true});
  builder.says(builder.publication(outlet, 2, {finding}), claim, {.via = {agency}});
  const auto found = provenance();
  EXPECT_THAT(sources(), ElementsAre(wreck, agency));
  EXPECT_EQ(found.numbers.origins, (Interval{2, 2}));
  EXPECT_EQ(found.numbers.independent_origins, (Interval{1, 1}));
  EXPECT_EQ(found.origins[0].unit, found.origins[1].unit);
}

TEST_F(Origins, WithAnotherBasisBesidesTheDocumentStayApartFromIt) {
  const SourceId agency = builder.source({SourceKind::public_body});
  const SourceId wreck = builder.source({SourceKind::physical_evidence});
  const SourceId radar = builder.source({SourceKind::dataset});
  const PublicationId finding = builder.publication(agency, 1);
  builder.says(finding, claim, {.via = {wreck}, .first_hand = true});
  builder.says(builder.publication(outlet, 2, {finding}), claim, {.via = {agency}});
  builder.says(builder.publication(agency, 3), claim, {.first_hand = true});
  EXPECT_EQ(provenance().numbers.independent_origins, (Interval{2, 2}));
  builder.says(finding, claim, {.via = {radar}, .first_hand = true});
  EXPECT_EQ(provenance().numbers.independent_origins, (Interval{3, 3}));
}

TEST_F(Origins, ThatHaveExaminedTwoThingsInTwoPublicationsAreBoundToNeither) {
  const SourceId agency = builder.source({SourceKind::public_body});
  const SourceId wreck = builder.source({SourceKind::physical_evidence});
  const SourceId radar = builder.source({SourceKind::dataset});
  const PublicationId first = builder.publication(agency, 1);
  const PublicationId second = builder.publication(agency, 2);
  builder.says(first, claim, {.via = {wreck}, .first_hand = true});
  builder.says(second, claim, {.via = {radar}, .first_hand = true});
  builder.says(builder.publication(outlet, 3, {first}), claim, {.via = {agency}});
  builder.says(builder.publication(wire, 3, {second}), claim, {.via = {agency}});
  EXPECT_EQ(provenance().numbers.independent_origins, (Interval{3, 3}));
}

TEST_F(Origins, WhoseOwnBasisIsAPersonOfTheirGroupAreOneByControl) {
  const SourceId agency = builder.source({SourceKind::public_body});
  const SourceId inspector = builder.person();
  builder.control(inspector, agency);
  const PublicationId finding = builder.publication(agency, 1);
  builder.says(finding, claim, {.via = {inspector}, .first_hand = true});
  builder.says(builder.publication(outlet, 2, {finding}), claim, {.via = {agency}});
  EXPECT_THAT(sources(), ElementsAre(inspector, agency));
  EXPECT_EQ(provenance().numbers.independent_origins, (Interval{1, 1}));
}

TEST_F(Origins, OfALinkThatNamesAPublicationAreThoseOfThatPublication) {
  const PublicationId first = builder.publication(wire, 1);
  builder.says(first, claim, {.via = {witness}});
  builder.says(builder.publication(outlet, 2), claim, {.via_publications = {first}});
  EXPECT_THAT(sources(), ElementsAre(witness));
}

TEST_F(Origins, OfALinkThatNamesAPublicationWithoutTheClaimAreItsPublisher) {
  const PublicationId first = builder.publication(wire, 1);
  const PublicationId self = builder.publication(outlet, 2);
  builder.says(self, claim, {.via_publications = {first}});
  EXPECT_THAT(sources(), ElementsAre(wire));
}

TEST_F(Origins, OfALoopAreNone) {
  const PublicationId a{0U};
  const PublicationId b{1U};
  builder.publication(outlet, 1, {b});
  builder.publication(wire, 1, {a});
  builder.says(a, claim);
  builder.says(b, claim);
  const auto found = provenance();
  EXPECT_THAT(found.origins, IsEmpty());
  EXPECT_EQ(found.support.size(), 2U) << "a loop that nobody fed is not withdrawn either";
  EXPECT_EQ(found.numbers.origins, (Interval{0, 0}));
  EXPECT_EQ(found.numbers.lines, (Interval{0, 0}));
  EXPECT_EQ(found.numbers.voices, 2U);
  EXPECT_THAT(found.choke_points, IsEmpty());
  ASSERT_EQ(found.circles.size(), 1U);
  EXPECT_THAT(found.circles[0], UnorderedElementsAre(outlet, wire));
}

TEST_F(Origins, OfALoopThatAnOriginFeedsAreThatOrigin) {
  const PublicationId a{0U};
  const PublicationId b{1U};
  builder.publication(outlet, 1, {b});
  builder.publication(wire, 1, {a});
  builder.says(a, claim);
  builder.says(a, claim, {.via = {witness}});
  builder.says(b, claim);
  EXPECT_THAT(sources(), ElementsAre(witness));
  EXPECT_EQ(provenance().numbers.lines, (Interval{1, 1}));
}

TEST_F(Origins, IgnoreAPublicationThatCitesItself) {
  builder.publication(outlet, 1, {PublicationId{0U}});
  builder.says(PublicationId{0U}, claim);
  EXPECT_FALSE(provenance().origins.front().lineage_recorded);
}

TEST_F(Origins, AreNamedWhereOneLiveMentionIsNamed) {
  const SourceId unnamed = builder.unnamed();
  builder.identity(unnamed, witness, IdentityKind::same_as);
  builder.says(builder.publication(outlet, 1), claim, {.via = {unnamed}, .credibility = Credibility::c4});
  EXPECT_FALSE(provenance().origins.front().named);
  builder.says(builder.publication(wire, 2), claim, {.via = {witness}, .credibility = Credibility::c2});
  const auto found = provenance();
  ASSERT_EQ(found.origins.size(), 1U);
  EXPECT_TRUE(found.origins.front().named);
  EXPECT_EQ(found.origins.front().credibility, Credibility::c2) << "the best that live support has";
}

TEST_F(Origins, OfLikeDescriptionMayBeOneSoTheNumbersAreARange) {
  const SourceId a = builder.unnamed("KR");
  const SourceId b = builder.unnamed("KR");
  builder.says(builder.publication(outlet), claim, {.via = {a}, .stance = Stance::reports});
  builder.says(builder.publication(wire), claim, {.via = {b}, .stance = Stance::reports});
  const auto found = provenance();
  EXPECT_EQ(found.numbers.origins, (Interval{1, 2}));
  EXPECT_EQ(found.numbers.independent_origins, (Interval{1, 2}));
  EXPECT_EQ(found.numbers.lines, (Interval{1, 2}));
  EXPECT_EQ(found.numbers.controlled_lines, (Interval{1, 2}));
  EXPECT_TRUE(found.numbers.exact);
  EXPECT_THAT(found.undecided, ElementsAre(std::pair{a, b}));
}

TEST_F(Origins, PastTheLimitAreCountedGreedilyAndThatIsSaid) {
  for (int i = 0; i < 5; ++i) {
    builder.says(builder.publication(builder.outlet()), claim, {.via = {builder.unnamed("KR")}});
  }
  const World world(builder.shared, std::nullopt);
  const auto found = trace_provenance(builder.rows(claim), world, {.origins_in_doubt = 2, .sets = 64});
  EXPECT_EQ(found.numbers.origins, (Interval{1, 5}));
  EXPECT_FALSE(found.numbers.exact);
}

TEST_F(Origins, AmongThoseChosenAreCountedByUnitAndDifference) {
  builder.says(builder.publication(outlet), claim, {.via = {builder.unnamed("KR")}});
  builder.says(builder.publication(wire), claim, {.via = {builder.unnamed("KR")}});
  builder.says(builder.publication(wire), claim, {.via = {witness}});
  const World world(builder.shared, std::nullopt);
  const auto found = trace_provenance(builder.rows(claim), world);
  std::vector<const Origin*> chosen;
  for (const Origin& origin : found.origins) chosen.push_back(&origin);
  EXPECT_EQ(least_independent(builder.rows(claim), world, chosen), 2U);
  EXPECT_EQ(least_independent(builder.rows(claim), world, {}), 0U);
}

TEST_F(Origins, AreNotCountedBeforeTheirPublication) {
  builder.says(builder.publication(outlet, 5), claim, {.via = {witness}});
  EXPECT_THAT(provenance(4).support, IsEmpty());
  EXPECT_EQ(provenance(5).support.size(), 1U);
}

TEST_F(Origins, OfAClaimWithoutAttributionsAreNone) {
  const auto found = provenance();
  EXPECT_EQ(found.numbers, Numbers{});
  EXPECT_THAT(found.choke_points, IsEmpty());
}

TEST_F(Origins, KeepSilenceApartFromSpeech) {
  const SourceId ministry = builder.ministry();
  const PublicationId briefing = builder.publication(ministry, 2);
  builder.says(builder.publication(outlet, 1), claim, {.via = {ministry}, .stance = Stance::no_response});
  const AttributionId declined = builder.says(briefing, claim, {.stance = Stance::declines});
  builder.says(briefing, claim, {.via = {witness}, .stance = Stance::neither_confirms_nor_denies});
  builder.says(builder.publication(outlet, 90), claim, {.via = {wire}, .stance = Stance::declines});
  const auto found = provenance(10);
  ASSERT_EQ(found.non_answers.size(), 2U);
  EXPECT_EQ(found.non_answers[0], (NonAnswer{ministry, Stance::declines, declined}))
      << "the last answer, once a source";
  EXPECT_EQ(found.non_answers[1].source, witness);
  EXPECT_THAT(found.support, IsEmpty());
  const AttributionId hedged = builder.says(briefing, claim, {.stance = Stance::hedges});
  builder.says(briefing, claim, {.stance = Stance::declines});
  EXPECT_EQ(provenance(10).non_answers[0], (NonAnswer{ministry, Stance::hedges, hedged}))
      << "words without a yes or no are more than silence";
  builder.says(briefing, claim, {.stance = Stance::denies});
  EXPECT_EQ(provenance(10).non_answers.size(), 1U) << "who has denied it has answered";
}

}  // namespace
}  // namespace stemma::graph
