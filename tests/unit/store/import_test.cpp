#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/store.hpp"
#include "support/temporary_folder.hpp"
#include "support/throws.hpp"
#include "support/without_uids.hpp"
#include "unit/store/raw_database.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;
using testing::HasSubstr;

const CommitNote note{"editor", "2024-03-14T12:00:00Z", "import"};

TEST(Import, LeavesAFileUnchangedToTheByteWhenASlugComesTwice) {
  const TemporaryFolder folder;
  const auto path = folder.file("case.db");
  { Store::create(path, "case-1", "A case"); }
  { Store::open(path, false); }  // whoever writes first has it write ahead
  const auto before = TemporaryFolder::bytes(path);
  auto record = rich_record();
  record.publications[1].says.push_back(record.publications[1].says[0]);
  {
    auto store = Store::open(path, false);
    const auto error = error_of([&] { store.import_case(record, note); });
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind(), ErrorKind::database);
    EXPECT_THAT(error->message(), HasSubstr("UNIQUE constraint failed: attribution.slug"));
    EXPECT_THAT(error->message(), HasSubstr("INSERT INTO attribution"));
    EXPECT_TRUE(store.is_empty());
    EXPECT_EQ(store.export_case(true).title, "A case");
  }
  EXPECT_EQ(TemporaryFolder::bytes(path), before);
}

TEST(Import, CanBeTriedAgainAfterAnError) {
  auto store = Store::in_memory();
  auto record = rich_record();
  record.sources.push_back(record.sources[1]);
  EXPECT_TRUE(error_of([&] { store.import_case(record, note); }));
  store.import_case(rich_record(), note);
  EXPECT_EQ(store.counts().sources, 2U);
}

TEST(Import, RefusesADatabaseThatHoldsACase) {
  auto store = Store::in_memory();
  EXPECT_TRUE(store.is_empty());
  store.import_case(bare_record(), note);
  EXPECT_FALSE(store.is_empty());
  const auto error = error_of([&] { store.import_case(rich_record(), note); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::bad_input);
  EXPECT_EQ(store.export_case(true).id, "bare");
}

TEST(Import, NamesAReferenceToNothing) {
  auto record = bare_record();
  record.publications[0].says[0].via = {{"nobody", {}}};
  auto store = Store::in_memory();
  const auto error = error_of([&] { store.import_case(record, note); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::bad_input);
  EXPECT_THAT(error->message(), HasSubstr("nobody"));
  EXPECT_TRUE(store.is_empty());
}

TEST(Import, RefusesAUidThatIsNone) {
  for (const std::string uid : {"xyz", "000102030405060708090A0B0C0D0E0F", "000102030405060708090a0b0c0d0e0"}) {
    auto record = bare_record();
    record.claims[0].uid = uid;
    auto store = Store::in_memory();
    EXPECT_EQ(error_of([&] { store.import_case(record, note); })->kind(), ErrorKind::bad_input) << uid;
  }
}

TEST(Import, PutsTheRecordsHeadInPlaceOfTheEmptyCases) {
  const TemporaryFolder folder;
  auto store = Store::create(folder.file("case.db"), "empty", "Nothing yet");
  EXPECT_EQ(store.texts().case_text().id, "empty");
  EXPECT_EQ(store.texts().case_text().title, "Nothing yet");
  store.import_case(rich_record(), note);
  EXPECT_EQ(store.texts().case_text().id, "case-1");
}

TEST(Import, KeepsImpliedSourcesAsSuch) {
  auto store = Store::in_memory();
  store.import_case(rich_record(), note);
  const auto back = store.export_case(true);
  EXPECT_FALSE(back.sources[0].implied);
  EXPECT_TRUE(back.sources[1].implied);
}

TEST(Import, CountsWhatThereIs) {
  auto store = Store::in_memory();
  store.import_case(rich_record(), note);
  const auto counts = store.counts();
  EXPECT_EQ(counts.claims, 2U);
  EXPECT_EQ(counts.sources, 2U);
  EXPECT_EQ(counts.publications, 2U);
  EXPECT_EQ(counts.attributions, 2U);
}

TEST(Find, KnowsSlugsAndEarlierSlugs) {
  const TemporaryFolder folder;
  const auto path = folder.file("case.db");
  Store::create(path, "case-1", "").import_case(rich_record(), note);
  RawDatabase(path).run(
      "INSERT INTO slug_alias (kind, slug, claim) VALUES ('claim', 'old', 1);"
      "INSERT INTO slug_alias (kind, slug, source) VALUES ('source', 'c1', 0);");
  const auto store = Store::open(path, true);
  EXPECT_EQ(store.find_claim("c2"), ClaimId{1U});
  EXPECT_EQ(store.find_claim("old"), ClaimId{1U});
  EXPECT_EQ(store.find_claim("c1"), ClaimId{0U});
  EXPECT_EQ(store.find_source("c1"), SourceId{0U});
  EXPECT_EQ(store.find_publication("p2"), PublicationId{1U});
  EXPECT_TRUE(store.find_source("old").is_none());
  EXPECT_TRUE(store.find_claim("' OR 1=1 --").is_none());
  EXPECT_TRUE(store.find_publication("").is_none());
}

TEST(Import, HoldsACaseForAsLongAsItIsWantedAndThenTheNext) {
  auto store = Store::in_memory();
  for (const CaseRecord& record : {rich_record(), sealed_record(), bare_record(), small_record(), sealed_record()}) {
    auto fresh = Store::in_memory();
    fresh.load_case(record);
    store.with_case(record, [&] {
      EXPECT_EQ(without_uids(store.export_case(true)), without_uids(fresh.export_case(true)));
      EXPECT_EQ(without_uids(store.export_case(false)), without_uids(fresh.export_case(false)));
      for (std::uint32_t s = 0; s < record.sources.size(); ++s) {
        EXPECT_EQ(store.texts().source(SourceId{s}).id, fresh.texts().source(SourceId{s}).id);
      }
    });
    EXPECT_TRUE(store.is_empty());
  }
}

TEST(Import, TakesACaseBackWhateverIsThrown) {
  auto store = Store::in_memory();
  auto record = rich_record();
  EXPECT_TRUE(error_of([&] { store.with_case(record, [] { throw Error(ErrorKind::leak, "told"); }); }));
  EXPECT_TRUE(store.is_empty());
  record.publications[1].says.push_back(record.publications[1].says[0]);
  EXPECT_TRUE(error_of([&] { store.with_case(record, [] { FAIL() << "a slug came twice"; }); }));
  EXPECT_TRUE(store.is_empty());
  store.with_case(rich_record(), [&] { EXPECT_FALSE(store.is_empty()); });
}

}  // namespace
}  // namespace stemma::store
