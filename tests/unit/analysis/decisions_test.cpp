// Recorded exceptions: what they silence, when they lapse, and how they are checked themselves.
#include "analysis/decisions.hpp"

#include <algorithm>

#include "analysis/rule.hpp"
#include "unit/analysis/case_findings.hpp"
#include "unit/analysis/rule_test.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class DecisionTest : public RuleTest {
 protected:
  DecisionTest() { prints(outlet, 1, {.via = {builder.person()}, .stance = Stance::reports, .first_hand = true}); }

  /// On this claim and `single-source`, from day 1 until and with day 5.
  model::DecisionRow& decided() {
    model::DecisionRow row;
    row.rule = "single-source";
    row.subject = SubjectKind::claim;
    row.id = claim.value;
    row.dated = true;
    row.date = {1, 1};
    row.until = 5;
    builder.shared.decisions.push_back(row);
    return builder.shared.decisions.back();
  }
  Judgement judged(Day day = 3, const model::Policy& policy = {}) const {
    return Judge(builder.shared, day, policy).judge(builder.rows(claim));
  }
  Finding single_source(Day day = 3, const model::Policy& policy = {}) const {
    for (const Finding& finding : judged(day, policy).findings) {
      if (finding.rule == "single-source") return finding;
    }
    ADD_FAILURE() << "single-source is quiet";
    return {};
  }
  /// What `decision-lapsed` says.
  std::vector<std::string> faults(Day day = 3, const model::Policy& policy = {}) const {
    const Judge judge(builder.shared, day, policy);
    CaseFold fold;
    for (const auto& rows : builder.claims) fold.add(judge.judge(rows));
    std::vector<std::string> found;
    for (const Finding& finding : test::case_findings(judge, fold)) {
      if (finding.rule == "decision-lapsed") found.push_back(plain(finding.message));
    }
    return found;
  }
  static model::Policy wanting(const std::string& role, const std::string& exception = {}) {
    model::PolicyLine line;
    line.rule = "single-source";
    if (!role.empty()) line.approvers = {role};
    if (!exception.empty()) line.exceptions = {exception};
    model::Policy policy;
    policy.lines = {line};
    return policy;
  }
};

TEST_F(DecisionTest, SilencesItsFindingWithinItsDays) {
  decided();
  EXPECT_EQ(single_source().decision, DecisionId{0U});
  EXPECT_TRUE(single_source(5).silenced());
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(DecisionTest, OnAnotherRuleOrAnotherSubjectSilencesNothing) {
  decided().rule = "circular";
  model::DecisionRow& elsewhere = decided();
  elsewhere.id = builder.claim().value;
  EXPECT_FALSE(single_source().silenced());
  EXPECT_TRUE(single_source().lapsed.is_none());
  EXPECT_THAT(faults(), ElementsAre("the decision on `circular` of day 1: nothing is left that it would silence",
                                    "the decision on `single-source` of day 1: nothing is left that it would silence"));
}

TEST_F(DecisionTest, OnTheCaseHoldsForEverySubject) {
  model::DecisionRow& decision = decided();
  decision.subject = SubjectKind::case_;
  decision.id = 0;
  EXPECT_TRUE(single_source().silenced());
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(DecisionTest, DoesNotHoldBeforeItWasTaken) {
  decided().date = {4, 4};
  EXPECT_FALSE(single_source().silenced());
  EXPECT_TRUE(single_source().lapsed.is_none());
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(DecisionTest, ExpiresAndIsThenReportedWhileItsFindingStands) {
  decided();
  const Finding finding = single_source(6);
  EXPECT_FALSE(finding.silenced());
  EXPECT_EQ(finding.lapsed, DecisionId{0U});
  EXPECT_THAT(
      faults(6),
      ElementsAre("the decision on `single-source` of day 1: it held until day 5, and what it silenced stands again"));
  prints(other, 2, {.via = {builder.person()}, .stance = Stance::reports, .first_hand = true});
  EXPECT_THAT(faults(6), IsEmpty()) << "over, and no longer needed";
}

TEST_F(DecisionTest, AnotherThatStillHoldsTakesTheirPlace) {
  decided().until = 2;
  decided();
  decided().until = 2;
  EXPECT_EQ(single_source().decision, DecisionId{1U});
  EXPECT_TRUE(single_source().lapsed.is_none());
}

TEST_F(DecisionTest, CountsOnlyInTheRoleThatThePolicyNames) {
  decided().role = "reporter";
  EXPECT_FALSE(single_source(3, wanting("news editor")).silenced());
  EXPECT_THAT(
      faults(3, wanting("news editor")),
      ElementsAre("the decision on `single-source` of day 1: it is not of a role or kind that the policy takes, "
                  "and silences nothing"));
  builder.shared.decisions.front().role = "news editor";
  EXPECT_TRUE(single_source(3, wanting("news editor")).silenced());
}

TEST_F(DecisionTest, CountsOnlyForAnExceptionThatThePolicyAdmits) {
  decided().exception = "convenience";
  EXPECT_FALSE(single_source(3, wanting("", "own_witness")).silenced());
  builder.shared.decisions.front().exception = "own_witness";
  EXPECT_TRUE(single_source(3, wanting("", "own_witness")).silenced());
}

TEST_F(DecisionTest, OnARuleThatDoesNotExistIsReported) {
  model::DecisionRow& decision = decided();
  decision.rule = "gut-feeling";
  decision.dated = false;
  EXPECT_THAT(faults(), ElementsAre("the decision on `gut-feeling`: there is no such rule"));
}

TEST_F(DecisionTest, OnARuleThatReadsSentencesIsNotCalledUnneeded) {
  decided().rule = "flat-statement";
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(DecisionTest, OnARuleThatThePolicyLeavesOutIsNotCalledUnneeded) {
  model::Policy policy;
  policy.lines = {test::without("single-source")};
  decided();
  EXPECT_THAT(faults(3, policy), IsEmpty());
  model::DecisionRow& page = decided();
  page.rule = "no-archive";
  page.subject = SubjectKind::publication;
  page.id = 0;
  EXPECT_THAT(faults(3, policy), ElementsAre(testing::HasSubstr("`no-archive`")));
  policy.lines.push_back(test::without("no-archive"));
  EXPECT_THAT(faults(3, policy), IsEmpty());
}

TEST_F(DecisionTest, WhoeverMayTakeItIsNamedWhereItsFindingStands) {
  const auto first_step = [this](const model::Policy& policy) { return plain(single_source(3, policy).next.front()); };
  EXPECT_THAT(first_step({}), testing::Not(testing::HasSubstr("decision")));
  model::Policy policy = wanting("news editor");
  EXPECT_EQ(first_step(policy), "ask for a decision by the news editor, and record it with its reason");
  policy.lines[0].approvers = {"news editor", "lawyer", "owner"};
  EXPECT_EQ(first_step(policy),
            "ask for a decision by the news editor, the lawyer or the owner, and record it with its reason");
  decided().role = "lawyer";
  EXPECT_THAT(first_step(policy), testing::Not(testing::HasSubstr("decision")));
}

TEST_F(DecisionTest, OnAnUnnamedVoiceLiftsTheAdviceToHold) {
  builder.shared.anonymity.push_back({SourceId{4U}, true, {}});
  EXPECT_EQ(judged().advice, Advice::hold);
  model::DecisionRow& decision = decided();
  decision.rule = "anonymous-only";
  EXPECT_EQ(judged().advice, Advice::attribute);
  EXPECT_EQ(judged(6).advice, Advice::hold) << "it has expired";
  builder.shared.claims[claim.index()].claim_class = ClaimClass::crime;
  EXPECT_EQ(judged().advice, Advice::hold) << "a crime wants another decision as well";
  decided().rule = "unapproved-allegation";
  EXPECT_EQ(judged().advice, Advice::attribute);
}

TEST_F(DecisionTest, OnAPublicationSilencesWhatIsFoundOnIt) {
  builder.shared.publications.front().online = true;
  model::Policy policy;
  policy.lines.push_back(test::without("citation-incomplete"));
  const Judge before(builder.shared, 3, policy);
  EXPECT_THAT(before.findings_on(PublicationId{0U}), testing::SizeIs(1));
  model::DecisionRow& page = decided();
  page.rule = "no-archive";
  page.subject = SubjectKind::publication;
  page.id = 0;
  EXPECT_TRUE(Judge(builder.shared, 3, policy).findings_on(PublicationId{0U}).front().silenced());
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(DecisionTest, LeavesStatusAndNumbersAloneAndLiftsTheAdvice) {
  builder.claims.front().attributions.front().has_credibility = true;
  builder.claims.front().attributions.front().credibility = Credibility::c2;
  const Judgement before = judged();
  ASSERT_EQ(before.advice, Advice::attribute);
  decided();
  const Judgement after = judged();
  EXPECT_EQ(after.status, before.status);
  EXPECT_EQ(after.numbers, before.numbers);
  EXPECT_EQ(after.advice, Advice::state);
  ASSERT_THAT(after.quiet, testing::SizeIs(1));
  EXPECT_EQ(plain(after.quiet.front()), "what was found on it is excepted by decision");
  Totals totals;
  add_to(totals, after);
  EXPECT_EQ(totals.silenced, 1U);
  EXPECT_EQ(totals.fail_warning + totals.fail_error, 0U);
}

}  // namespace
}  // namespace stemma::analysis
