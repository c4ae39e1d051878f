// What a reader is told of a publication and of a source: how it is cited, who it is, why it has no name.
#include "unit/analysis/spread_test.hpp"

namespace stemma::analysis {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class CitationIncomplete : public SpreadTest {
 protected:
  CitationIncomplete() : SpreadTest("citation-incomplete") {}
  std::vector<std::string> found(PublicationId publication) const {
    std::vector<std::string> messages;
    for (const Finding& finding : judge().findings_on(publication)) {
      if (finding.rule == rule) messages.push_back(plain(finding.message));
    }
    return messages;
  }
  model::PublicationRow& row(PublicationId publication) { return builder.shared.publications[publication.index()]; }
};

TEST_F(CitationIncomplete, NamesEachPartThatIsNotRecorded) {
  const PublicationId made = prints(outlet, 1, {.via = {witness}});
  EXPECT_THAT(found(made), ElementsAre(HasSubstr("not recorded are title, byline, kind")));
  row(made).titled = row(made).has_kind = true;
  EXPECT_THAT(found(made), ElementsAre(HasSubstr("not recorded are byline")));
  row(made).signed_ = true;
  EXPECT_THAT(found(made), IsEmpty());
  row(made).online = true;
  EXPECT_THAT(found(made), ElementsAre(HasSubstr("not recorded are accessed")));
  row(made).accessed = true;
  EXPECT_THAT(found(made), IsEmpty());
  EXPECT_EQ(plain(judge().quiet(made, *find_rule(rule))), "its citation is complete");
}

TEST_F(CitationIncomplete, AsksForNoBylineOfThoseWhoSpeakForThemselves) {
  const PublicationId made = prints(ministry, 1);
  row(made).titled = row(made).has_kind = true;
  EXPECT_THAT(found(made), IsEmpty());
}

class OnSources : public SpreadTest {
 protected:
  OnSources() : SpreadTest("") {}
  std::vector<std::string> found(std::string_view id, SourceId source) const {
    const Judge judged = judge();
    CaseFold fold;
    fold.add(judged.judge(builder.rows(claim)));
    std::vector<std::string> messages;
    for (const Finding& finding : judged.findings_on(source, fold)) {
      if (finding.rule == id) messages.push_back(plain(finding.message));
    }
    return messages;
  }
  SourceId teller = builder.unnamed();  // #4
};

TEST_F(OnSources, WhoeverSupportRestsOnIsDescribed) {
  EXPECT_THAT(found("descriptor-missing", witness), IsEmpty());
  prints(outlet, 1, {.via = {witness}});
  EXPECT_THAT(found("descriptor-missing", witness),
              ElementsAre("origin of 1 claim and choke point of 1; no description of it is recorded"));
  builder.shared.sources[witness.index()].described = true;
  EXPECT_THAT(found("descriptor-missing", witness), IsEmpty());
  EXPECT_THAT(found("descriptor-missing", ministry), IsEmpty());
}

TEST_F(OnSources, WhyNobodyIsNamedIsRecorded) {
  prints(outlet, 1, {.via = {teller}});
  prints(other, 2, {.via = {witness}});
  EXPECT_THAT(found("anonymity-reason-missing", teller), ElementsAre(HasSubstr("unnamed, and behind 1 claim")));
  EXPECT_THAT(found("anonymity-reason-missing", witness), IsEmpty());
  builder.shared.sources[teller.index()].reasoned = true;
  EXPECT_THAT(found("anonymity-reason-missing", teller), IsEmpty());
}

TEST_F(OnSources, ARelayWithoutANameIsNoOrigin) {
  prints(outlet, 1, {.via = {teller, witness}});
  EXPECT_THAT(found("anonymity-reason-missing", teller), IsEmpty());
  EXPECT_THAT(found("descriptor-missing", teller),
              ElementsAre("choke point of 1 claim; no description of it is recorded"));
}

TEST_F(OnSources, AGradeIsStaleOnceSomethingOfTheSourceWasWithdrawn) {
  prints(outlet, 40, {.via = {witness}});
  model::SourceRow& row = builder.shared.sources[witness.index()];
  row.has_reliability = row.dated_grade = true;
  row.reliability = Reliability::b;
  row.graded = {20, 20};
  const auto withdraw = [&](model::WithdrawalScope scope, std::uint32_t of, Day day, SourceId by = {}) {
    builder.withdraw(WithdrawalAct::retracts, scope, of, day, {ClaimId{7U}});
    builder.shared.withdrawals.back().by = by;
  };
  using model::WithdrawalScope;
  withdraw(WithdrawalScope::source, witness.value, 20);
  withdraw(WithdrawalScope::source, ministry.value, 30);
  withdraw(WithdrawalScope::publication, 0, 30, outlet);
  withdraw(WithdrawalScope::source, witness.value, 30);
  builder.shared.withdrawals.back().dated = false;
  EXPECT_THAT(found("stale-rating", witness), IsEmpty());
  withdraw(WithdrawalScope::attribution, 5, 35, witness);
  EXPECT_THAT(found("stale-rating", witness),
              ElementsAre("graded B on day 20, before something of it was withdrawn on day 35"));
  withdraw(WithdrawalScope::source, witness.value, 30);
  EXPECT_THAT(found("stale-rating", witness), ElementsAre(HasSubstr("withdrawn on day 30")));
  row.graded = {41, 41};
  EXPECT_THAT(found("stale-rating", witness), IsEmpty());
}

TEST_F(OnSources, AnOutletsGradeIsStaleOnceOneOfItsPublicationsWasWithdrawn) {
  prints(outlet, 40, {.via = {witness}});
  model::SourceRow& row = builder.shared.sources[outlet.index()];
  row.dated_grade = true;
  row.graded = {20, 20};
  builder.withdraw(WithdrawalAct::retracts, model::WithdrawalScope::publication, 0, 30, {ClaimId{7U}});
  EXPECT_THAT(found("stale-rating", outlet), ElementsAre(HasSubstr("withdrawn on day 30")));
}

TEST_F(OnSources, AGradeIsStaleAfterSoManyDays) {
  prints(outlet, 400, {.via = {witness}});
  model::SourceRow& row = builder.shared.sources[witness.index()];
  row.dated_grade = true;
  row.graded = {35, 35};
  EXPECT_THAT(found("stale-rating", witness), IsEmpty());
  row.graded = {34, 34};
  EXPECT_THAT(found("stale-rating", witness),
              ElementsAre(HasSubstr("366 days before the day that is judged; wanted 365 at most")));
  row.dated_grade = false;
  EXPECT_THAT(found("stale-rating", witness), IsEmpty());
}

TEST(AiUndisclosed, AsksForTheSystemAndItsVersion) {
  test::CaseBuilder builder;
  const PublicationId page = builder.publication(builder.outlet(), 1);
  model::PublicationRow& row = builder.shared.publications[page.index()];
  const auto rules_found = [&] {
    std::vector<std::string> found;
    for (const Finding& finding : Judge(builder.shared, 5, {}).findings_on(page)) found.emplace_back(finding.rule);
    return found;
  };
  const auto quiet = [&] { return plain(Judge(builder.shared, 5, {}).quiet(page, *find_rule("ai-undisclosed"))); };
  EXPECT_THAT(rules_found(), Not(Contains("ai-undisclosed")));
  EXPECT_EQ(quiet(), "no machine is recorded to have made it");
  row.by_machine = true;
  EXPECT_THAT(rules_found(), Contains("ai-undisclosed"));
  row.machine_named = true;
  EXPECT_THAT(rules_found(), Not(Contains("ai-undisclosed")));
  EXPECT_EQ(quiet(), "the system and its version are recorded");
}

}  // namespace
}  // namespace stemma::analysis
