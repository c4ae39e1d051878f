#include "report/words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/report/fake_case.hpp"

namespace stemma::report {
namespace {

using test::FakeCase;
using ::testing::ElementsAre;

TEST(Words, ListsReadAsSentencesDo) {
  EXPECT_EQ(list({}), "");
  EXPECT_EQ(list({"A"}), "A");
  EXPECT_EQ(list({"A", "B"}), "A and B");
  EXPECT_EQ(list({"A", "B", "C"}), "A, B and C");
  EXPECT_EQ(list({"the court, Moscow", "B", "C"}), "the court, Moscow; B; and C");
  EXPECT_EQ(list({"the court (Moscow, Russia)", "B"}), "the court (Moscow, Russia) and B");
  EXPECT_EQ(list({"the court, Moscow"}), "the court, Moscow");
  EXPECT_EQ(list_of({"A", "B"}, 5), "A, B and 3 others");
}

TEST(Words, ALongListNeverHidesOnlyOne) {
  EXPECT_EQ(named_of(5, 5), 5U);
  EXPECT_EQ(named_of(6, 5), 4U);
  EXPECT_EQ(named_of(2, 1), 1U);
}

TEST(Words, CountsAgreeWithTheirNouns) {
  EXPECT_EQ(counted(0, "voice", "voices"), "0 voices");
  EXPECT_EQ(counted(1, "voice", "voices"), "1 voice");
  EXPECT_EQ(counted(21, "voice", "voices"), "21 voices");
  EXPECT_EQ(counted(Interval{1, 1}, true, "origin", "origins"), "1 origin");
  EXPECT_EQ(counted(Interval{3, 4}, true, "origin", "origins"), "3 to 4 origins");
  EXPECT_EQ(counted(Interval{0, 1}, true, "origin", "origins"), "0 to 1 origins");
  EXPECT_EQ(counted(Interval{12, 40}, false, "origin", "origins"), "at least 12 origins, found greedily");
}

TEST(Words, APhraseGetsItsNamesCountsAndDays) {
  FakeCase fake;
  const SourceId tass = fake.add("tass", SourceKind::news_agency, "TASS");
  const SourceId unnamed = fake.add_unnamed("le_src", SourceKind::law_enforcement, "a law-enforcement source");
  const PublicationId publication = fake.publish("tass1", "2024-03-11");
  const ClaimId claim = fake.say("c2", "text");
  const AttributionId attribution = fake.attribute("tass1/c2");
  const Words words(fake, fake);
  const Phrase phrase{Counted{1, "voice", "voices"},
                      ", ",
                      Interval{1, 2},
                      " of ",
                      Counted{2, "origin", "origins"},
                      ": ",
                      tass,
                      " and ",
                      unnamed,
                      " in ",
                      publication,
                      ", ",
                      claim,
                      ", ",
                      attribution,
                      " on ",
                      Period{day_from_civil(2024, 3, 14), day_from_civil(2024, 3, 14)}};
  EXPECT_EQ(words.phrase(phrase),
            "1 voice, 1 to 2 of 2 origins: TASS and the unnamed law-enforcement source in tass1, c2, tass1/c2 on "
            "14 March 2024");
  EXPECT_EQ(words.phrase({}), "");
}

TEST(Words, APublicationIsCalledByPublisherKindAndDate) {
  FakeCase fake;
  const Words words(fake, fake);
  const auto called = [&](const std::string& by, std::optional<PublicationKind> kind, const std::string& date) {
    const std::string id = "p" + std::to_string(fake.publication_count());
    const PublicationId publication = fake.publish(id, date);
    fake.publication_text(id).publisher = fake.of(by);
    fake.publication_text(id).kind = kind;
    return words.publication(publication);
  };
  fake.add("tass", SourceKind::news_agency, "TASS");
  fake.add("times", SourceKind::news_outlet, "The Times");
  fake.add("cia", SourceKind::public_body, "the CIA");
  fake.add_unnamed("page", SourceKind::social_account, "a page");
  EXPECT_EQ(called("tass", PublicationKind::article, "2024-03-11"), "the TASS report of 11 March 2024");
  EXPECT_EQ(called("tass", std::nullopt, "2024-03"), "the TASS report of March 2024");
  EXPECT_EQ(called("times", PublicationKind::broadcast, "2024-03-11"), "the Times broadcast of 11 March 2024");
  EXPECT_EQ(called("cia", PublicationKind::document, "2001-04-10"), "the document by the CIA of 10 April 2001");
  EXPECT_EQ(called("cia", PublicationKind::dataset_release, "2001"), "the release of data by the CIA of 2001");
  EXPECT_EQ(called("cia", std::nullopt, ""), "the publication by the CIA \"title of p5\"");
  EXPECT_EQ(called("page", PublicationKind::post, "2014-07-17"), "the post by an unnamed page of 17 July 2014");
}

TEST(Words, AProtectedPublicationIsCalledThat) {
  FakeCase fake;
  const PublicationId publication = fake.publish("p", "2024-03-11");
  fake.publication_text("p").publisher = fake.add("x", SourceKind::person, "the minister");
  fake.publication_text("p").withheld = true;
  fake.publication_text("p").title = "a protected publication";
  EXPECT_EQ(Words(fake, fake).publication(publication), "a protected publication");
}

TEST(Words, ALabelLeavesASmallArticleOut) {
  EXPECT_EQ(as_label("the CIA"), "CIA");
  EXPECT_EQ(as_label("The Times"), "The Times");
  EXPECT_EQ(as_label("theatre"), "theatre");
}

TEST(Words, TheNameOfAnUnnamedSourceIsNeverUsed) {
  FakeCase fake;
  const SourceId unnamed = fake.add_unnamed("felt", SourceKind::official, "");
  const Words words(fake, fake);
  EXPECT_EQ(words.party(unnamed), "an unnamed official");
  EXPECT_EQ(words.party_at_start(unnamed), "An unnamed official");
}

TEST(Words, ANameKeepsItsSpellingAtTheStartOfASentence) {
  FakeCase fake;
  const Words words(fake, fake);
  EXPECT_EQ(words.party_at_start(fake.add("i", SourceKind::news_outlet, "iStories")), "iStories");
  EXPECT_EQ(words.party_at_start(fake.add("f", SourceKind::organisation, "the foundation")), "The foundation");
}

TEST(Words, AProtectedSourceIsCalledThat) {
  FakeCase fake;
  const SourceId source = fake.add_unnamed("x", SourceKind::person, "a neighbour of the minister");
  fake.withhold("x");
  EXPECT_EQ(Words(fake, fake).party(source), "a protected source");
  EXPECT_EQ(Words(fake, fake).party_at_start(source), "A protected source");
}

TEST(Words, EntriesThatReadAlikeAreToldApart) {
  FakeCase fake;
  const SourceId a = fake.add_unnamed("a", SourceKind::person, "an acquaintance");
  const SourceId b = fake.add_unnamed("b", SourceKind::person, "an acquaintance, by telephone");
  const SourceId c = fake.add("c", SourceKind::person, "Cho");
  const Words words(fake, fake);
  EXPECT_THAT(words.parties({a, b, c}),
              ElementsAre("an unnamed acquaintance (a)", "an unnamed acquaintance (b)", "Cho"));
  EXPECT_EQ(words.party_list_at_start({a, b, c}, 3),
            "An unnamed acquaintance (a), an unnamed acquaintance (b) and Cho");
  EXPECT_EQ(words.party_list({a, b, c}, 2), "an unnamed acquaintance and 2 others");
}

TEST(Words, APhraseTellsApartWhoWouldReadAlikeAndNobodyElse) {
  FakeCase fake;
  const SourceId a = fake.add_unnamed("a", SourceKind::person, "an acquaintance");
  const SourceId b = fake.add_unnamed("b", SourceKind::person, "an acquaintance, by telephone");
  const Words words(fake, fake);
  EXPECT_EQ(words.phrase({a, " and ", b}), "the unnamed acquaintance (a) and the unnamed acquaintance (b)");
  EXPECT_EQ(words.phrase({a, " and again ", a}), "the unnamed acquaintance and again the unnamed acquaintance");
}

TEST(Words, ASubjectGoesByItsId) {
  FakeCase fake;
  fake.head.id = "the-case";
  fake.add("s", SourceKind::person, "S");
  fake.publish("p", "");
  fake.say("c", "");
  fake.attribute("p/c");
  const Words words(fake, fake);
  EXPECT_EQ(words.subject({SubjectKind::source, 0}), "s");
  EXPECT_EQ(words.subject({SubjectKind::publication, 0}), "p");
  EXPECT_EQ(words.subject({SubjectKind::claim, 0}), "c");
  EXPECT_EQ(words.subject({SubjectKind::attribution, 0}), "p/c");
  fake.raters = {"Ana Reis"};
  EXPECT_EQ(words.subject({SubjectKind::rater, 0}), "Ana Reis");
  EXPECT_EQ(words.subject({SubjectKind::case_, 0}), "the-case");
}

TEST(Words, TotalsSayWhatThereIs) {
  Totals totals;
  totals.claims = 9;
  totals.fail_error = 3;
  totals.fail_warning = 4;
  totals.fail_note = 1;
  totals.open = 1;
  EXPECT_EQ(totals_line(totals), "9 claims: 3 errors, 4 warnings, 1 note; 1 open, 0 to review");
  totals.by_status[static_cast<std::size_t>(Status::contested)] = 3;
  totals.by_status[static_cast<std::size_t>(Status::corroborated)] = 2;
  EXPECT_THAT(status_tally(totals), ElementsAre("3 contested", "2 corroborated"));
}

}  // namespace
}  // namespace stemma::report
