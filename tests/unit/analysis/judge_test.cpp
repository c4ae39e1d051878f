// From rows to a judgement: status, advice, quiet reasons, neighbours, totals.
#include "analysis/judge.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

#include "analysis/rule.hpp"
#include "support/case_builder.hpp"
#include "support/policies.hpp"

namespace stemma::analysis {
namespace {

using test::CaseBuilder;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Judging : public testing::Test {
 protected:
  Judge judge(model::Policy policy = {}, std::optional<Day> day = std::nullopt) const {
    Judge made(builder.shared, day, std::move(policy));
    for (const ClaimId neighbour : made.neighbours()) made.summarise(builder.rows(neighbour));
    return made;
  }
  Judgement judged(ClaimId about, model::Policy policy = {}, std::optional<Day> day = std::nullopt) const {
    return judge(std::move(policy), day).judge(builder.rows(about));
  }
  static std::vector<std::string> rules_of(const Judgement& judgement) {
    std::vector<std::string> found;
    for (const Finding& finding : judgement.findings) found.emplace_back(finding.rule);
    return found;
  }
  AttributionId supports(ClaimId about, SourceId by, const std::vector<SourceId>& via = {}, bool first_hand = true,
                         Credibility credibility = Credibility::c2) {
    return builder.says(builder.publication(by, 2), about,
                        {.via = via, .stance = Stance::reports, .first_hand = first_hand, .credibility = credibility});
  }
  AttributionId denies(ClaimId about, SourceId by, const std::vector<SourceId>& via = {}) {
    return builder.says(builder.publication(by, 3), about, {.via = via, .stance = Stance::denies});
  }
  CaseBuilder builder;
  ClaimId claim = builder.claim();
  SourceId outlet = builder.outlet();
};

TEST_F(Judging, AClaimThatNobodySpokeOfIsUnsourcedAndHeld) {
  const Judgement judgement = judged(claim);
  EXPECT_EQ(judgement.status, Status::unsourced);
  EXPECT_EQ(judgement.advice, Advice::hold);
  EXPECT_THAT(rules_of(judgement), ElementsAre("unsourced"));
  EXPECT_THAT(judgement.quiet, IsEmpty());
}

TEST_F(Judging, AClaimOfWhichNobodyHadSpokenYetHasNothingToFind) {
  supports(claim, outlet, {builder.person()});
  const Judgement judgement = judged(claim, {}, 1);
  EXPECT_EQ(judgement.status, Status::unsourced);
  EXPECT_THAT(judgement.findings, IsEmpty());
  EXPECT_THAT(judgement.quiet, SizeIs(1));
}

TEST_F(Judging, AClaimThatOnlyAnOutletsOwnVoiceCarriesIsUnsourced) {
  supports(claim, outlet, {}, false);
  EXPECT_EQ(judged(claim).status, Status::unsourced);
}

TEST_F(Judging, AClaimWhoseSupportWasTakenBackIsWithdrawn) {
  const SourceId witness = builder.person();
  supports(claim, outlet, {witness});
  denies(claim, builder.outlet(), {witness});
  const Judgement judgement = judged(claim);
  EXPECT_EQ(judgement.status, Status::withdrawn);
  EXPECT_THAT(judgement.ended, SizeIs(1));
  EXPECT_EQ(judgement.advice, Advice::hold);
  EXPECT_THAT(rules_of(judgement), ElementsAre("contradicted", "unsourced"));
}

TEST_F(Judging, TwoNamedFirstHandOriginsAreQuietAndSayWhy) {
  supports(claim, outlet, {builder.person()});
  supports(claim, builder.ministry());
  const Judgement judgement = judged(claim);
  EXPECT_EQ(judgement.status, Status::corroborated);
  EXPECT_EQ(judgement.advice, Advice::state);
  EXPECT_THAT(judgement.findings, IsEmpty());
  EXPECT_THAT(judgement.quiet, SizeIs(2)) << "how many, and how many of them named and first-hand";
}

TEST_F(Judging, OneVoiceAndOneOriginIsSingleSource) {
  supports(claim, outlet, {builder.person()});
  const Judgement judgement = judged(claim);
  EXPECT_EQ(judgement.status, Status::single_source);
  EXPECT_EQ(judgement.advice, Advice::attribute);
  ASSERT_THAT(rules_of(judgement), ElementsAre("single-source"));
  EXPECT_EQ(judgement.findings.front().severity, Severity::error);
  EXPECT_EQ(judgement.findings.front().kind, FindingKind::fail);
  EXPECT_THAT(judgement.findings.front().evidence, SizeIs(1));
  EXPECT_THAT(judgement.quiet, IsEmpty());
}

TEST_F(Judging, ManyVoicesAndOneOriginIsSingleOrigin) {
  const SourceId witness = builder.person();
  supports(claim, outlet, {witness});
  supports(claim, builder.outlet(), {witness});
  const Judgement judgement = judged(claim);
  EXPECT_EQ(judgement.status, Status::single_origin);
  EXPECT_THAT(rules_of(judgement), ElementsAre("single-origin"));
  EXPECT_THAT(judgement.findings.front().next, SizeIs(2));
}

TEST_F(Judging, SeverityFollowsTheImportanceOfTheClaim) {
  for (const auto& [importance, severity] : {std::pair{Importance::high, Severity::error},
                                             {Importance::medium, Severity::warning},
                                             {Importance::low, Severity::note}}) {
    const ClaimId about = builder.claim(importance);
    supports(about, outlet, {builder.person()});
    EXPECT_EQ(judged(about).findings.front().severity, severity);
  }
}

TEST_F(Judging, NotesAloneLeaveTheAdviceAtStateItAndAreMentioned) {
  const ClaimId minor = builder.claim(Importance::low);
  supports(minor, outlet, {builder.person()});
  const Judgement judgement = judged(minor);
  EXPECT_EQ(judgement.advice, Advice::state);
  EXPECT_THAT(judgement.quiet, SizeIs(1));
}

TEST_F(Judging, ADisputedClaimIsNeverToBeStatedHoweverUnimportant) {
  const ClaimId minor = builder.claim(Importance::low);
  supports(minor, outlet, {builder.person()});
  denies(minor, builder.outlet(), {builder.person()});
  const Judgement judgement = judged(minor);
  EXPECT_EQ(judgement.status, Status::contested);
  EXPECT_EQ(judgement.advice, Advice::attribute);
  EXPECT_THAT(judgement.quiet, IsEmpty());
}

TEST_F(Judging, OriginsThatMayBeOneMakeTheFindingAndTheStatusOpen) {
  supports(claim, outlet, {builder.unnamed("KR")});
  supports(claim, builder.outlet(), {builder.unnamed("KR")});
  const Judgement judgement = judged(claim);
  ASSERT_THAT(rules_of(judgement), ElementsAre("anonymous-only", "single-origin", "identity-unsettled"));
  EXPECT_EQ(judgement.findings[1].kind, FindingKind::open);
  EXPECT_EQ(judgement.status, Status::one_sided);
  EXPECT_THAT(judgement.undecided, SizeIs(1));
}

TEST_F(Judging, AnOutletOfUnrecordedLineageBesideOneOriginLeavesItOpen) {
  supports(claim, outlet, {builder.person()});
  supports(claim, builder.outlet(), {}, false);
  const Judgement judgement = judged(claim);
  EXPECT_EQ(judgement.status, Status::open);
  EXPECT_EQ(judgement.findings.front().kind, FindingKind::open);
  EXPECT_EQ(judgement.advice, Advice::attribute) << "what is open is not stated";
  EXPECT_THAT(judgement.quiet, IsEmpty()) << "but it is not quiet";
}

TEST_F(Judging, ASeriousClaimOnOneUnnamedVoiceIsHeld) {
  const SourceId unnamed = builder.unnamed();
  supports(claim, outlet, {unnamed}, false);
  supports(claim, builder.outlet(), {unnamed}, false);
  const Judgement judgement = judged(claim);
  EXPECT_EQ(judgement.advice, Advice::hold);
  EXPECT_THAT(rules_of(judgement), ElementsAre("single-origin", "anonymous-only", "no-primary"));
}

TEST_F(Judging, AnAllegationOfACrimeIsSeriousAtAnyImportance) {
  const ClaimId minor = builder.claim(Importance::medium);
  supports(minor, outlet, {builder.unnamed()});
  EXPECT_EQ(judged(minor).advice, Advice::attribute);
  builder.shared.claims[minor.index()].claim_class = ClaimClass::crime;
  EXPECT_EQ(judged(minor).advice, Advice::hold);
}

TEST_F(Judging, UnnamedOriginsOfTwoCountriesAreOneSided) {
  supports(claim, outlet, {builder.unnamed("FR")});
  supports(claim, builder.outlet(), {builder.unnamed("DE")});
  const Judgement judgement = judged(claim);
  EXPECT_EQ(judgement.status, Status::one_sided);
  EXPECT_THAT(rules_of(judgement), ElementsAre("anonymous-only"));
  EXPECT_THAT(judgement.findings.front().parties, SizeIs(2));
}

TEST_F(Judging, OriginsThatAreAllPartiesAreOneSided) {
  const SourceId ministry = builder.ministry();
  const SourceId spokesman = builder.person();
  const SourceId rival = builder.person();
  builder.control(spokesman, ministry);
  builder.interested(claim, ministry);
  builder.interested(claim, rival);
  supports(claim, outlet, {spokesman});
  supports(claim, outlet, {rival});
  const Judgement judgement = judged(claim);
  EXPECT_EQ(judgement.status, Status::one_sided);
  EXPECT_TRUE(judgement.origins[0].interested);
  supports(claim, outlet, {builder.person()});
  EXPECT_EQ(judged(claim).status, Status::corroborated);
}

TEST_F(Judging, TheInterestedPartiesOfAClaimThatThisOneServesCountOneStep) {
  const ClaimId served = builder.claim();
  const ClaimId beyond = builder.claim();
  const SourceId ministry = builder.ministry();
  const SourceId far = builder.ministry();
  builder.interested(served, ministry);
  builder.interested(beyond, far);
  builder.relate(claim, RelationKind::supports, served);
  builder.relate(served, RelationKind::supports, beyond);
  supports(claim, ministry);
  supports(claim, far);
  supports(served, far);
  const Judgement judgement = judged(claim);
  EXPECT_TRUE(judgement.origins[0].interested);
  EXPECT_FALSE(judgement.origins[1].interested);
  EXPECT_FALSE(judged(beyond).origins.size() > 0);
  EXPECT_TRUE(judged(served).origins[0].interested);
}

TEST_F(Judging, AnInterestCountsOnlyWhileItHolds) {
  const SourceId ministry = builder.ministry();
  builder.interested(claim, ministry);
  builder.shared.interests.front().validity.known = 50;
  supports(claim, ministry);
  EXPECT_FALSE(judged(claim).origins[0].interested);
  EXPECT_TRUE(judged(claim, {}, 50).origins[0].interested);
}

TEST_F(Judging, PartiesThatReportInACircleAreCircular) {
  const SourceId ministry = builder.ministry();
  const SourceId other = builder.ministry();
  builder.says(builder.publication(outlet, 1), claim, {.via = {ministry}, .first_hand = true});
  builder.says(builder.publication(ministry, 1), claim, {.via = {outlet, other}, .first_hand = true});
  EXPECT_EQ(judged(claim).status, Status::circular);
}

TEST_F(Judging, ACompositeClaimTakesTheLeastOfItsElements) {
  const ClaimId well = builder.claim();
  const ClaimId badly = builder.claim();
  const ClaimId nested = builder.claim();
  builder.elements(claim, {well, nested});
  builder.elements(nested, {badly});
  supports(well, outlet, {builder.person()});
  supports(well, outlet, {builder.person()});
  supports(badly, outlet, {builder.person()});
  EXPECT_EQ(judged(claim).numbers.independent_origins, (Interval{1, 1}));
  EXPECT_EQ(judged(claim).status, Status::single_source);
  EXPECT_EQ(judged(well).status, Status::corroborated);
  EXPECT_THAT(judge().neighbours(), ElementsAre(well, badly, nested)) << "elements before what they are elements of";
}

TEST_F(Judging, ALoopOfElementsEndsWithoutHanging) {
  const ClaimId other = builder.claim();
  builder.elements(claim, {other});
  builder.elements(other, {claim});
  EXPECT_THAT(judge().neighbours(), SizeIs(2));
  EXPECT_EQ(judged(claim).status, Status::unsourced);
}

TEST_F(Judging, APolicyTurnsRulesOffAndChangesSeverities) {
  supports(claim, outlet, {builder.unnamed()});
  model::Policy policy;
  policy.lines = {test::without("single-source"), test::grading("anonymous-only", Severity::error)};
  const Judgement judgement = judged(claim, policy);
  ASSERT_THAT(rules_of(judgement), ElementsAre("anonymous-only"));
  EXPECT_EQ(judgement.findings.front().severity, Severity::error);
}

TEST_F(Judging, APolicyMayWantMoreOrigins) {
  supports(claim, outlet, {builder.person()});
  supports(claim, outlet, {builder.person()});
  model::Policy policy;
  policy.lines.push_back(test::setting("wanted_origins", 3));
  EXPECT_THAT(rules_of(judged(claim, policy)), ElementsAre("single-source"));
  EXPECT_THAT(judge(policy).policy().lines, SizeIs(1));
}

TEST_F(Judging, AnswersForTheSourcesOfTheCase) {
  const SourceId state = builder.source({SourceKind::state});
  const SourceId agency = builder.source({SourceKind::news_agency});
  const SourceId unnamed = builder.unnamed();
  builder.control(agency, state);
  builder.shared.as_of = 77;
  const PublicationId before = builder.publication(outlet, 77);
  const PublicationId after = builder.publication(outlet, 78);
  Judge first = judge();
  const Judge made = std::move(first);
  EXPECT_EQ(made.as_of(), 77);
  EXPECT_EQ(made.group_root(made.group(agency)), state);
  EXPECT_TRUE(made.group(outlet).is_none());
  EXPECT_TRUE(made.state_controlled(agency));
  EXPECT_FALSE(made.state_controlled(outlet));
  EXPECT_TRUE(made.outlet(agency));
  EXPECT_TRUE(made.published(before));
  EXPECT_FALSE(made.published(after));
  EXPECT_FALSE(made.outlet(state));
  EXPECT_TRUE(made.named(state));
  EXPECT_FALSE(made.named(unnamed));
}

TEST(Totals, CountFindingsByKindAndSeverityAndClaimsByStatus) {
  Judgement judgement;
  judgement.status = Status::contested;
  judgement.findings.resize(5);
  judgement.findings[0].severity = Severity::error;
  judgement.findings[1].severity = Severity::warning;
  judgement.findings[2].severity = Severity::note;
  judgement.findings[3].kind = FindingKind::open;
  judgement.findings[4].kind = FindingKind::review;
  Totals totals;
  add_to(totals, judgement);
  add_to(totals, judgement);
  EXPECT_EQ(totals.claims, 2U);
  EXPECT_EQ(totals.fail_error, 2U);
  EXPECT_EQ(totals.fail_warning, 2U);
  EXPECT_EQ(totals.fail_note, 2U);
  EXPECT_EQ(totals.open, 2U);
  EXPECT_EQ(totals.review, 2U);
  EXPECT_EQ(totals.by_status[static_cast<std::size_t>(Status::contested)], 2U);
}

TEST(Rules, AreFoundByIdAndHaveHelpInFiveParts) {
  for (const Rule* rule : rules()) {
    EXPECT_EQ(find_rule(rule->id), rule);
    for (const auto& part : {rule->help.means, rule->help.matters, rule->help.source, rule->help.clear,
                             rule->help.exceptions, rule->title}) {
      EXPECT_FALSE(part.empty()) << rule->id;
    }
  }
  EXPECT_EQ(find_rule("single-sauce"), nullptr);
}

}  // namespace
}  // namespace stemma::analysis
