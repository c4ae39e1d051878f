// What the log of checks says of parties that have not been heard.
#include <algorithm>

#include "analysis/rule.hpp"
#include "unit/analysis/case_findings.hpp"
#include "unit/analysis/rule_test.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Hearing : public RuleTest {
 protected:
  Hearing() {
    builder.shared.claims.front().claim_class = ClaimClass::crime;
    builder.interested(claim, accused);
    prints(outlet, 10, {.via = {builder.person()}, .stance = Stance::reports, .first_hand = true});
  }
  model::CheckRow& asks(SourceId whom, Day day, Day deadline, CheckOutcome outcome) {
    model::CheckRow row;
    row.whom = whom;
    row.dated = day >= 0;
    row.date = {day, day};
    row.has_deadline = deadline >= 0;
    row.deadline = {deadline, deadline};
    row.outcome = outcome;
    builder.shared.checks.push_back(row);
    return builder.shared.checks.back();
  }
  void about(model::CheckRow& row, ClaimId about) {
    row.claims = {static_cast<std::uint32_t>(builder.shared.check_claims.size()), 1};
    builder.shared.check_claims.push_back(about);
  }
  std::string silent(std::optional<Day> day = std::nullopt) const {
    const auto found = messages("party-silent", day);
    return found.empty() ? "" : found.front();
  }
  std::string step() const {
    Judge judge(builder.shared, std::nullopt, {});
    for (const Finding& finding : judge.judge(builder.rows(claim)).findings) {
      if (finding.rule == "party-silent" && !finding.next.empty()) return plain(finding.next.front());
    }
    return {};
  }
  std::vector<std::string> overdue(Day day) const {
    std::vector<std::string> found;
    for (const Finding& finding : test::case_findings(Judge(builder.shared, day, {}))) {
      if (finding.rule == "check-overdue") found.push_back(plain(finding.message));
    }
    return found;
  }
  SourceId accused = builder.person();
  std::string name = "#" + std::to_string(accused.value);
};

TEST_F(Hearing, WhyNoReplyIsMissingIsTold) {
  const auto quiet = [&] {
    return plain(Judge(builder.shared, std::nullopt, {}).quiet(builder.rows(claim), *find_rule("reply-missing")));
  };
  asks(accused, 9, -1, CheckOutcome::answered);
  EXPECT_EQ(quiet(), "every party to it has been heard or asked, or makes the allegation");
  builder.shared.claims.front().parties = {};
  EXPECT_EQ(quiet(), "no party to it is recorded");
  builder.shared.claims.front().claim_class = ClaimClass::event;
  EXPECT_EQ(quiet(), "it is no allegation of a crime");
}

TEST_F(Hearing, OfNobodyAskedIsBothSilentAndMissing) {
  EXPECT_EQ(silent(), name + ", a party to it, has not been heard on it");
  EXPECT_THAT(messages("reply-missing"),
              ElementsAre("an allegation of a crime, and nobody is on record as having asked " + name));
  EXPECT_EQ(step(), "") << "`reply-missing` has them asked";
  builder.shared.claims.front().claim_class = ClaimClass::event;
  EXPECT_EQ(step(), "ask " + name + " in writing, with a deadline, and print the answer or its absence");
}

TEST_F(Hearing, OnlyAllegationsOfACrimeMissAReply) {
  builder.shared.claims.front().claim_class = ClaimClass::event;
  EXPECT_THAT(messages("reply-missing"), IsEmpty());
}

TEST_F(Hearing, WhoeverMakesTheAllegationIsNotTheOneToReply) {
  const SourceId state = builder.source({SourceKind::state});
  builder.control(ministry, state);
  builder.control(accused, state);
  EXPECT_THAT(messages("reply-missing"), testing::SizeIs(1));
  prints(outlet, 10, {.via = {ministry}, .stance = Stance::reports});
  EXPECT_THAT(messages("reply-missing"), IsEmpty());
}

TEST_F(Hearing, EveryoneWhomNobodyAskedIsNamed) {
  const SourceId second = builder.person(), third = builder.person();
  builder.shared.interests.push_back({second, {}});
  builder.shared.interests.push_back({third, {}});
  builder.shared.interests.push_back({accused, {}});
  builder.shared.claims.front().parties.count = 4;
  EXPECT_THAT(messages("reply-missing"),
              ElementsAre("an allegation of a crime, and nobody is on record as having asked " + name + ", #" +
                          std::to_string(second.value) + " or #" + std::to_string(third.value)));
}

TEST_F(Hearing, TheLogSaysWhenAndUntilWhenAndWhatCameOfIt) {
  model::CheckRow& row = asks(accused, 7, 8, CheckOutcome::pending);
  EXPECT_EQ(silent(), name + " (asked day 7, deadline day 8, no answer), a party to it, has not been heard on it");
  EXPECT_EQ(step(), "ask " + name + " again, by another way, and print the answer or its absence");
  EXPECT_THAT(messages("reply-missing"), IsEmpty());
  row.deadline = {12, 12};
  EXPECT_EQ(silent(), name + " (asked day 7, deadline day 12, no answer yet), a party to it, has not been heard on it");
  EXPECT_EQ(step(), "wait for the answer of " + name + ", and print it or its absence");
  row.has_deadline = false;
  row.outcome = CheckOutcome::no_response;
  EXPECT_EQ(silent(), name + " (asked day 7, no answer), a party to it, has not been heard on it");
  row.outcome = CheckOutcome::declined;
  EXPECT_EQ(silent(), name + " (asked day 7, declined), a party to it, has not been heard on it");
  row.outcome = CheckOutcome::unreachable;
  EXPECT_EQ(silent(), name + " (asked day 7, could not be reached), a party to it, has not been heard on it");
  row.outcome = CheckOutcome::answered;
  row.dated = false;
  EXPECT_EQ(silent(),
            name + " (asked, answered; what was said is not recorded), a party to it, has not been heard on it");
  EXPECT_EQ(step(), "record what " + name + " answered, as a publication of its own or through the outlet that asked");
}

TEST_F(Hearing, TheLatestAskingAboutThisClaimCounts) {
  asks(accused, -1, -1, CheckOutcome::no_response);
  asks(accused, 6, -1, CheckOutcome::declined);
  asks(accused, 5, -1, CheckOutcome::unreachable);
  asks(accused, 99, -1, CheckOutcome::answered);
  asks(outlet, 9, -1, CheckOutcome::answered);
  asks(accused, 9, -1, CheckOutcome::answered).kind = CheckKind::searched;
  about(asks(accused, 9, -1, CheckOutcome::answered), builder.claim());
  EXPECT_THAT(silent(10), testing::HasSubstr("(asked day 6, declined)"));
  about(asks(accused, 8, -1, CheckOutcome::unreachable), claim);
  EXPECT_THAT(silent(10), testing::HasSubstr("(asked day 8, could not be reached)"));
}

TEST_F(Hearing, WhatWasPrintedOfItsOwnAnswerComesBeforeTheLogAndTheLogBeforeABodyUnderIt) {
  const SourceId body = builder.ministry();
  builder.control(body, accused);
  prints(outlet, 10, {.via = {body}, .stance = Stance::declines});
  EXPECT_EQ(silent(), name + " (#" + std::to_string(body.value) +
                          " declined to comment), a party to it, has not been heard on it");
  asks(accused, 7, -1, CheckOutcome::unreachable);
  EXPECT_THAT(silent(), testing::HasSubstr("(asked day 7, could not be reached)"));
  prints(other, 10, {.via = {accused}, .stance = Stance::no_response});
  EXPECT_THAT(silent(), testing::HasSubstr("(asked, no answer)"));
}

TEST_F(Hearing, WhatIsPendingPastItsDeadlineIsListed) {
  const ClaimId second = builder.claim();
  model::CheckRow& row = asks(accused, 7, 8, CheckOutcome::pending);
  row.claims = {0, 2};
  builder.shared.check_claims = {claim, second};
  asks(SourceId{}, 7, 8, CheckOutcome::pending);
  EXPECT_THAT(overdue(8), IsEmpty());
  EXPECT_THAT(overdue(9), ElementsAre("asked day 7, deadline day 8, no answer, on c0, c1"));
  builder.shared.checks.front().outcome = CheckOutcome::declined;
  EXPECT_THAT(overdue(9), IsEmpty());
}

}  // namespace
}  // namespace stemma::analysis
