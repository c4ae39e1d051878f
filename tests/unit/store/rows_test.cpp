#include "store/rows.hpp"

#include <gtest/gtest.h>

#include "store/store.hpp"
#include "support/throws.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;
using model::NodeRef;

Day last(const std::string& date) { return day(date).period.last; }

class Rows : public testing::Test {
 protected:
  Rows() {
    store.import_case(small_record(), {"editor", "2024-03-14T12:00:00Z", "import"});
    rows = store.shared_rows();
    store.each_claim([this](const model::ClaimRows& claim) { claims.push_back(claim); });
  }
  Store store = Store::in_memory();
  model::SharedRows rows;
  std::vector<model::ClaimRows> claims;
};

TEST_F(Rows, HaveTheCasesDates) {
  EXPECT_EQ(rows.as_of, std::nullopt);
  EXPECT_EQ(rows.newsroom, SourceId{3U});
  EXPECT_EQ(rows.latest, last("2024-04-05")) << "an open-ended withdrawal does not reach further";
}

TEST_F(Rows, HaveTheCasesOwnDayAsItsLast) {
  auto record = small_record();
  record.as_of = day("2024-03");
  record.newsroom.clear();
  auto other = Store::in_memory();
  other.import_case(record, {"editor", "", ""});
  EXPECT_EQ(other.shared_rows().as_of, last("2024-03-31"));
  EXPECT_TRUE(other.shared_rows().newsroom.is_none());
}

TEST_F(Rows, HaveNoLatestDayWhereNothingIsDated) {
  auto other = Store::in_memory();
  EXPECT_EQ(other.shared_rows().latest, earliest_day);
  other.import_case(bare_record(), {"editor", "", ""});
  EXPECT_EQ(other.shared_rows().latest, earliest_day);
}

TEST_F(Rows, HaveSourcesWithTheNewestGradeThatIsNotOnATopic) {
  ASSERT_EQ(rows.sources.size(), 5U);
  EXPECT_EQ(rows.sources[0].kind, SourceKind::news_agency);
  EXPECT_EQ(rows.sources[0].country, (model::Country{'R', 'U'}));
  EXPECT_TRUE(rows.sources[0].has_reliability);
  EXPECT_EQ(rows.sources[0].reliability, Reliability::d);
  EXPECT_FALSE(rows.sources[1].has_reliability);
  EXPECT_EQ(rows.sources[1].country, model::Country{});
}

TEST_F(Rows, HaveGradesOfMispAndWhenTheyWereGiven) {
  auto record = small_record();
  record.sources[1].ratings = {{{"misp", "b", {}}, "", "", "", day("2024-02"), {}, {}},
                               {{"misp", "g", {}}, "", "", "", day("2024-03"), {}, {}}};
  auto other = Store::in_memory();
  other.import_case(record, {"editor", "", ""});
  const model::SourceRow row = other.shared_rows().sources[1];
  EXPECT_EQ(row.reliability, Reliability::b);
  EXPECT_TRUE(row.dated_grade);
  EXPECT_EQ(row.graded.last, last("2024-02"));
  EXPECT_EQ(other.texts().source(SourceId{1U}).reliability, "B");
}

TEST_F(Rows, HaveAssessmentsByClaim) {
  auto record = small_record();
  record.assessments.clear();
  record.assessments.push_back({"", "c2", Confidence::high, {}, {"icd203", "remote", {}}, "", "", {}, {}});
  record.assessments.push_back({"",
                                "c1",
                                std::nullopt,
                                {"phia", "moderate", {}},
                                {"kent", "probable", {}},
                                "",
                                "It is likely, high confidence",
                                day("2024-03"),
                                {}});
  record.assessments.push_back({"", "c2", std::nullopt, {"percent", "", 60}, {}, "", "", {}, {}});
  record.claims[1].text = "We have high confidence that it is unlikely";
  auto other = Store::in_memory();
  other.import_case(record, {"editor", "", ""});
  const model::SharedRows read = other.shared_rows();
  ASSERT_EQ(read.assessments.size(), 3U);
  EXPECT_EQ(read.claims[0].assessments.count, 1U);
  EXPECT_EQ(read.claims[1].assessments.offset, 1U);
  EXPECT_EQ(read.claims[1].assessments.count, 2U);
  EXPECT_EQ(read.assessments[0].confidence, Confidence::moderate);
  EXPECT_EQ(read.assessments[0].likelihood_row, 0);
  EXPECT_TRUE(read.assessments[0].mixed_language);
  EXPECT_EQ(read.assessments[0].date.last, last("2024-03"));
  EXPECT_EQ(read.assessments[1].confidence, Confidence::high);
  EXPECT_EQ(read.assessments[1].likelihood_row, 2);
  EXPECT_FALSE(read.assessments[1].dated);
  EXPECT_EQ(read.assessments[2].confidence, std::nullopt);
  EXPECT_FALSE(read.claims[0].mixed_language);
  EXPECT_TRUE(read.claims[1].mixed_language);
}

TEST_F(Rows, HaveHowRatersGradeWithoutWhatIsSealedOrUnjudged) {
  CaseRecord record = small_record();
  const auto grade = [&](std::size_t source, const char* code, const char* by, const char* topic = "") {
    record.sources[source].ratings.push_back({{"admiralty", code, {}}, topic, by, "", {}, {}, {}});
  };
  for (SourceRecord& source : record.sources) source.ratings.clear();
  record.publications.clear();
  const std::string outlet = record.sources[0].id, told = record.sources[1].id, sealed = record.sources[2].id;
  record.sources[2].sensitivity = Sensitivity::sealed;
  grade(0, "A", "zoe");
  grade(1, "B", "ana");
  grade(1, "C", "ana", "banks");
  grade(1, "F", "eva");
  grade(2, "D", "ana");
  int number = 0;
  const auto says = [&](const std::vector<std::string>& via, Credibility credibility, const char* by) {
    PublicationRecord& page = record.publications.emplace_back();
    page.id = "page" + std::to_string(number++);
    page.by = outlet;
    AttributionRecord& said = page.says.emplace_back();
    said.id = page.id + "/c1";
    said.claim = record.claims[0].id;
    for (const std::string& link : via) said.via.push_back({link, {}});
    said.credibility = credibility;
    said.credibility_by = by;
  };
  says({told}, Credibility::c2, "ana");
  says({told}, Credibility::c2, "ana");
  says({outlet, told}, Credibility::c3, "ana");
  says({told}, Credibility::c6, "ana");
  says({told}, Credibility::c2, "eva");
  says({told}, Credibility::c2, "zoe");
  says({sealed}, Credibility::c4, "ana");
  says({}, Credibility::c5, "zoe");
  says({"page0"}, Credibility::c1, "zoe");
  record.withdrawals.clear();
  record.decisions.clear();
  auto other = Store::in_memory();
  other.import_case(record, {"editor", "", ""});
  std::vector<std::string> found;
  for (const model::HabitRow& habit : other.shared_rows().habits) {
    found.push_back(other.texts().rater(habit.rater) + " " + std::string(to_string(habit.reliability)) +
                    std::string(to_string(habit.credibility)) + " " + std::to_string(habit.count));
  }
  EXPECT_EQ(found, (std::vector<std::string>{"ana B2 2", "ana B3 1", "zoe A1 1", "zoe A5 1"}));
}

TEST_F(Rows, HaveHowManyPeopleAPluralStandsFor) {
  auto record = small_record();
  record.sources[2].count_claimed = 3;
  record.sources[2].count_known_distinct = 2;
  record.sources[3].count_claimed = 7;
  auto other = Store::in_memory();
  other.import_case(record, {"editor", "", ""});
  const auto sources = other.shared_rows().sources;
  EXPECT_EQ(sources[2].claimed, 3U);
  EXPECT_EQ(sources[2].known_distinct, 2U);
  EXPECT_EQ(sources[3].claimed, 7U);
  EXPECT_EQ(sources[3].known_distinct, 1U);
  EXPECT_EQ(sources[0].claimed, 1U);
}

TEST_F(Rows, HaveWhetherAPublicationIsOnlineArchivedAndHashed) {
  auto record = small_record();
  for (auto& publication : record.publications) {
    publication.url.clear();
    publication.archives.clear();
  }
  const std::string digest(64, 'a');
  record.publications[0].url = "https://example.org/a";
  record.publications[0].archives = {{"", digest, "text/html", {}}};
  record.publications[1].archives = {{"", "", "text/html", {}}, {"https://archive.example/b", "", "", {}}};
  auto other = Store::in_memory();
  other.import_case(record, {"editor", "", ""});
  const auto rows_of = other.shared_rows().publications;
  EXPECT_TRUE(rows_of[0].online);
  EXPECT_FALSE(rows_of[0].archived) << "a file that was kept has no address";
  EXPECT_TRUE(rows_of[0].hashed);
  EXPECT_FALSE(rows_of[1].online);
  EXPECT_TRUE(rows_of[1].archived) << "the second copy has one";
  EXPECT_FALSE(rows_of[1].hashed);
  EXPECT_FALSE(rows_of[2].online || rows_of[2].archived || rows_of[2].hashed);
}

TEST_F(Rows, HaveFactsWithTheirLastDays) {
  ASSERT_EQ(rows.control.size(), 1U);
  EXPECT_EQ(rows.control[0].controlled, SourceId{0U});
  EXPECT_EQ(rows.control[0].controller, SourceId{1U});
  EXPECT_EQ(rows.control[0].kind, ControlKind::owned_by);
  EXPECT_EQ(rows.control[0].share, 75.0F);
  EXPECT_EQ(rows.control[0].validity.from, last("2020-12-31"));
  EXPECT_EQ(rows.control[0].validity.until, latest_day);
  EXPECT_EQ(rows.control[0].validity.known, last("2021-02-28"));
  ASSERT_EQ(rows.anonymity.size(), 1U);
  EXPECT_EQ(rows.anonymity[0].source, SourceId{2U});
  EXPECT_TRUE(rows.anonymity[0].anonymous);
  EXPECT_EQ(rows.anonymity[0].validity.from, earliest_day);
  EXPECT_EQ(rows.anonymity[0].validity.until, last("2024-06-30"));
  ASSERT_EQ(rows.identity.size(), 1U);
  EXPECT_EQ(rows.identity[0].a, SourceId{3U});
  EXPECT_EQ(rows.identity[0].b, SourceId{0U});
  EXPECT_EQ(rows.identity[0].kind, IdentityKind::distinct_from);
}

TEST_F(Rows, HavePublicationsWithWhatTheyCite) {
  ASSERT_EQ(rows.publications.size(), 3U);
  EXPECT_EQ(rows.publications[0].publisher, SourceId{0U});
  EXPECT_EQ(rows.publications[0].derivations.count, 0U);
  EXPECT_TRUE(rows.publications[1].dated);
  EXPECT_EQ(rows.publications[1].date, day("2024-03").period);
  EXPECT_FALSE(rows.publications[2].dated);
  EXPECT_TRUE(rows.publications[2].ours);
  const auto span = rows.publications[1].derivations;
  ASSERT_EQ(span.count, 2U);
  EXPECT_EQ(rows.derivations[span.offset].target, (NodeRef{true, 0}));
  EXPECT_EQ(rows.derivations[span.offset].kind, DerivationKind::cites);
  EXPECT_FALSE(rows.derivations[span.offset].inferred);
  EXPECT_EQ(rows.derivations[span.offset + 1].target, (NodeRef{false, 4}));
}

TEST_F(Rows, HaveClaimsWithPartiesRelationsAndElements) {
  ASSERT_EQ(rows.claims.size(), 3U);
  EXPECT_EQ(rows.claims[0].importance, Importance::high);
  EXPECT_EQ(rows.claims[0].claim_class, ClaimClass::crime);
  EXPECT_TRUE(rows.claims[0].has_event);
  EXPECT_EQ(rows.claims[0].event, day("2024-01").period);
  EXPECT_FALSE(rows.claims[1].has_event);
  EXPECT_EQ(rows.claims[1].event, Period{});
  ASSERT_EQ(rows.claims[0].parties.count, 2U);
  EXPECT_EQ(rows.interests[rows.claims[0].parties.offset].source, SourceId{1U});
  EXPECT_EQ(rows.interests[rows.claims[0].parties.offset + 1].validity.from, last("2023-12-31"));
  ASSERT_EQ(rows.claims[2].relations.count, 1U);
  EXPECT_EQ(rows.relations[rows.claims[2].relations.offset].target, ClaimId{0U});
  ASSERT_EQ(rows.claims[2].elements.count, 2U);
  EXPECT_EQ(rows.elements[rows.claims[2].elements.offset + 1], ClaimId{1U});
}

TEST_F(Rows, HaveWithdrawals) {
  ASSERT_EQ(rows.withdrawals.size(), 1U);
  const auto& row = rows.withdrawals[0];
  EXPECT_EQ(row.act, WithdrawalAct::corrects);
  EXPECT_EQ(row.by, SourceId{0U});
  EXPECT_EQ(row.scope, model::WithdrawalScope::attribution);
  EXPECT_EQ(row.of, 1U);
  EXPECT_FALSE(row.dated) << "a period without an end names no day by which it had happened";
  EXPECT_EQ(row.date.last, latest_day);
  ASSERT_EQ(row.claims.count, 1U);
  EXPECT_EQ(rows.withdrawal_claims[row.claims.offset], ClaimId{2U});
}

TEST_F(Rows, ComeClaimByClaimInTheEditorsOrderEmptyOnesIncluded) {
  ASSERT_EQ(claims.size(), 3U);
  for (std::uint32_t i = 0; i < 3; ++i) EXPECT_EQ(claims[i].claim, ClaimId{i});
  EXPECT_TRUE(claims[1].attributions.empty());
  EXPECT_TRUE(claims[1].links.empty());
}

TEST_F(Rows, HaveEachAttributionsOwnFields) {
  const auto& said = claims[0].attributions;
  ASSERT_EQ(said.size(), 3U);
  EXPECT_EQ(said[0].id, AttributionId{0U});
  EXPECT_EQ(said[0].stance, Stance::reports);
  EXPECT_TRUE(said[0].has_said_on);
  EXPECT_EQ(said[0].said_on, day("2024-04-05").period);
  EXPECT_FALSE(said[0].has_credibility);
  EXPECT_EQ(said[1].id, AttributionId{2U});
  EXPECT_EQ(said[1].publication, PublicationId{1U});
  EXPECT_TRUE(said[1].has_credibility);
  EXPECT_EQ(said[1].credibility, Credibility::c3);
  EXPECT_EQ(said[1].commitment, Commitment::probable);
  EXPECT_EQ(said[1].basis, Basis::hearsay);
  EXPECT_FALSE(said[1].has_said_on);
  EXPECT_EQ(said[2].stance, Stance::declines);
  EXPECT_EQ(said[2].basis, std::nullopt);
  ASSERT_EQ(claims[2].attributions.size(), 2U);
  EXPECT_TRUE(claims[2].attributions[0].first_hand);
  EXPECT_FALSE(claims[2].attributions[1].first_hand);
  EXPECT_EQ(claims[2].attributions[1].stance, Stance::denies);
}

TEST_F(Rows, HaveChainsFromThePublisherBack) {
  const auto& said = claims[0].attributions;
  ASSERT_EQ(claims[0].links.size(), 3U);
  EXPECT_EQ(said[0].chain.count, 1U);
  EXPECT_EQ(claims[0].links[said[0].chain.offset], (NodeRef{false, 2}));
  ASSERT_EQ(said[1].chain.count, 2U);
  EXPECT_EQ(claims[0].links[said[1].chain.offset], (NodeRef{true, 0}));
  EXPECT_EQ(claims[0].links[said[1].chain.offset + 1], (NodeRef{false, 2}));
  EXPECT_EQ(said[2].chain.count, 0U);
}

void expect_the_same_for_one_claim(const Store& store, const model::ClaimRows& all) {
  const auto one = store.claim_rows(all.claim);
  EXPECT_EQ(one.claim, all.claim);
  EXPECT_EQ(one.links, all.links);
  ASSERT_EQ(one.attributions.size(), all.attributions.size());
  for (std::size_t i = 0; i < all.attributions.size(); ++i) {
    EXPECT_EQ(one.attributions[i].id, all.attributions[i].id);
    EXPECT_EQ(one.attributions[i].chain.offset, all.attributions[i].chain.offset);
    EXPECT_EQ(one.attributions[i].chain.count, all.attributions[i].chain.count);
  }
}

TEST_F(Rows, AreTheSameForOneClaimAndForAll) {
  for (const auto& all : claims) expect_the_same_for_one_claim(store, all);
  EXPECT_EQ(error_of([&] { store.claim_rows(ClaimId{3U}); })->kind(), ErrorKind::usage);
  for (unsigned seed = 0; seed < 40; ++seed) {
    Store other = Store::in_memory();
    other.import_case(random_record(seed), {"editor", "2024-03-14T12:00:00Z", "import"});
    other.each_claim([&](const model::ClaimRows& all) { expect_the_same_for_one_claim(other, all); });
  }
}

TEST_F(Rows, CanBeReadWhileTextsAre) {
  std::size_t seen = 0;
  store.each_claim([&](const model::ClaimRows& claim) {
    seen += store.texts().claim(claim.claim).text.empty() ? 0U : 1U;
    for (const auto& said : claim.attributions) seen += store.texts().attribution(said.id).id.empty() ? 0U : 1U;
  });
  EXPECT_EQ(seen, 8U);
}

}  // namespace
}  // namespace stemma::store
