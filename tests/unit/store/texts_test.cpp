#include "store/texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "store/store.hpp"
#include "support/throws.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;

class Texts : public testing::Test {
 protected:
  model::Texts& of(const CaseRecord& record) {
    store.import_case(record, {"editor", "2024-03-14T12:00:00Z", "import"});
    return store.texts();
  }
  Store store = Store::in_memory();
};

TEST_F(Texts, NamesASource) {
  const auto text = of(small_record()).source(SourceId{0U});
  EXPECT_EQ(text.id, "agency");
  EXPECT_EQ(text.name, "The Agency");
  EXPECT_EQ(text.descriptor, "");
  EXPECT_EQ(text.reliability, "D");
  EXPECT_EQ(text.kind, SourceKind::news_agency);
  EXPECT_EQ(text.country, "RU");
  EXPECT_FALSE(text.withheld);
}

TEST_F(Texts, FallsBackToTheSlugAndGivesADescriptor) {
  const auto text = of(small_record()).source(SourceId{2U});
  EXPECT_EQ(text.name, "official");
  EXPECT_EQ(text.descriptor, "an official");
  EXPECT_EQ(text.reliability, "");
}

TEST_F(Texts, GivesPlacesAndWords) {
  model::Texts& texts = of(rich_record());
  EXPECT_EQ(texts.case_text().title, "A case");
  EXPECT_EQ(texts.claim(ClaimId{0U}).at, (Place{"a.yaml", 19, 3}));
  const auto publication = texts.publication(PublicationId{0U});
  EXPECT_EQ(publication.title, "<script>alert(1)</script>");
  EXPECT_EQ(publication.url, "https://tass.example/1?a=b&c=d");
  EXPECT_EQ(publication.date, "2024-03-11");
  EXPECT_EQ(publication.at, (Place{"a.yaml", 26, 3}));
  EXPECT_EQ(texts.publication(PublicationId{1U}).date, "");
  const auto copies = texts.archives(PublicationId{0U});
  ASSERT_EQ(copies.size(), 2U);
  EXPECT_EQ(copies[0].url, "https://archive.example/1");
  EXPECT_EQ(copies[0].sha256, std::string(64, 'a'));
  EXPECT_EQ(copies[0].taken->text, "2024-03-13");
  EXPECT_EQ(copies[1], ArchiveRecord{});
  const auto attribution = texts.attribution(AttributionId{0U});
  EXPECT_EQ(attribution.id, "by-hand");
  EXPECT_EQ(attribution.gist, "he was held");
  EXPECT_EQ(attribution.quote, "We hold him");
  EXPECT_EQ(attribution.at, (Place{"a.yaml", 30, 5}));
}

TEST_F(Texts, WithholdsEverythingOfASealedSource) {
  const auto text = of(sealed_record()).source(SourceId{1U});
  EXPECT_EQ(text.id, "protected-1");
  EXPECT_EQ(text.name, "a protected source");
  EXPECT_EQ(text.descriptor, "");
  EXPECT_EQ(text.reliability, "");
  EXPECT_EQ(text.country, "");
  EXPECT_EQ(text.kind, SourceKind::unknown);
  EXPECT_TRUE(text.withheld);
}

TEST_F(Texts, WithholdsTheWordsOfSealedPublicationsAndOfWhoeverAProtectedSourceToldThem) {
  model::Texts& texts = of(sealed_record());
  const auto publication = texts.publication(PublicationId{1U});
  EXPECT_EQ(publication.title, "a protected publication");
  EXPECT_EQ(publication.url, "");
  EXPECT_TRUE(texts.archives(PublicationId{1U}).empty());
  EXPECT_EQ(texts.attribution(AttributionId{0U}).gist, "an open gist");
  for (std::uint32_t id = 1; id < 7; ++id) {
    EXPECT_EQ(texts.attribution(AttributionId{id}).gist, "") << id;
    EXPECT_EQ(texts.attribution(AttributionId{id}).quote, "") << id;
  }
}

TEST_F(Texts, WithholdsTheReasonOfADecisionOnWhatIsSealed) {
  const auto decided = [](const CaseRecord& sealed, const std::string& subject) {
    CaseRecord record = sealed;
    record.decisions.clear();
    DecisionRecord& decision = record.decisions.emplace_back();
    decision.rule = "single-source";
    decision.subject = subject;
    decision.by = "Ana Reis";
    decision.why = "only he was in the room";
    Store made = Store::in_memory();
    made.import_case(record, {"editor", "", ""});
    return made.texts().decision(DecisionId{0U});
  };
  const CaseRecord record = sealed_record();
  for (const std::string& subject :
       {record.sources[1].id, record.publications[1].id, record.publications[1].says[0].id}) {
    EXPECT_EQ(decided(record, subject).why, "") << subject;
    EXPECT_EQ(decided(record, subject).by, "Ana Reis") << subject;
  }
  EXPECT_EQ(decided(record, record.sources[0].id).why, "only he was in the room");
  CaseRecord claim = record;
  claim.claims[0].sensitivity = Sensitivity::sealed;
  EXPECT_EQ(decided(claim, claim.claims[0].id).why, "");
  EXPECT_EQ(decided(record, record.id).why, "only he was in the room");
}

/// What findings on it are about, read in an order of its own.
void expect_mentions_as_texts(model::Texts& texts, const CaseRecord& record, const std::vector<std::uint32_t>& order) {
  const auto as_text = [](const model::Mention& mention, const auto& text) {
    EXPECT_EQ(mention.id, text.id);
    EXPECT_EQ(mention.at, text.at);
  };
  for (const std::uint32_t i : order) {
    if (i < record.sources.size()) as_text(texts.mention({SubjectKind::source, i}), texts.source(SourceId{i}));
    if (i < record.claims.size()) as_text(texts.mention({SubjectKind::claim, i}), texts.claim(ClaimId{i}));
    if (i < record.publications.size()) {
      as_text(texts.mention({SubjectKind::publication, i}), texts.publication(PublicationId{i}));
    }
  }
}

TEST_F(Texts, MentionEntriesByTheirIdsAndPlacesInAnyOrder) {
  CaseRecord record = sealed_record();
  for (std::uint32_t i = 0; i < 300; ++i) {
    ClaimRecord& claim = record.claims.emplace_back();
    claim.id = "more-" + std::to_string(i);
    claim.at = {"a.yaml", 100 + i, 3};
    claim.sensitivity = i % 7 == 0 ? Sensitivity::sealed : Sensitivity::public_;
  }
  model::Texts& texts = of(record);
  std::vector<std::uint32_t> order(record.claims.size());
  std::iota(order.begin(), order.end(), 0U);
  expect_mentions_as_texts(texts, record, order);
  std::reverse(order.begin(), order.end());
  expect_mentions_as_texts(texts, record, order);
  for (std::uint32_t& i : order) i = i * 37 % static_cast<std::uint32_t>(order.size());
  expect_mentions_as_texts(texts, record, order);
  const model::AttributionText said = texts.attribution(AttributionId{0U});
  EXPECT_EQ(texts.mention({SubjectKind::attribution, 0}).id, said.id);
  EXPECT_EQ(texts.mention({SubjectKind::case_, 0}).id, texts.case_text().id);
  EXPECT_EQ(texts.mention({SubjectKind::case_, 0}).at.line, 0U);
}

TEST_F(Texts, RefusesARowThatIsNotThere) {
  model::Texts& texts = of(small_record());
  EXPECT_EQ(error_of([&] { texts.source(SourceId{99U}); })->kind(), ErrorKind::internal);
  EXPECT_EQ(error_of([&] { texts.attribution(AttributionId{}); })->kind(), ErrorKind::internal);
  EXPECT_EQ(texts.source(SourceId{0U}).id, "agency") << "an error leaves the next question answerable";
}

}  // namespace
}  // namespace stemma::store
