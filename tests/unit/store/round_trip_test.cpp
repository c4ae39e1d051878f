#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "store/store.hpp"
#include "support/temporary_folder.hpp"
#include "support/without_uids.hpp"
#include "unit/store/raw_database.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;

const CommitNote note{"editor", "2024-03-14T12:00:00Z", "import"};

CaseRecord through_the_store(const CaseRecord& record) {
  auto store = Store::in_memory();
  store.import_case(record, note);
  return store.export_case(true);
}

TEST(RoundTrip, GivesBackEveryFieldOfARichRecord) {
  const auto record = rich_record();
  EXPECT_EQ(without_uids(through_the_store(record)), without_uids(record));
}

TEST(RoundTrip, GivesBackARecordOfNothingButIds) {
  EXPECT_EQ(without_uids(through_the_store(bare_record())), bare_record());
  EXPECT_EQ(without_uids(through_the_store(CaseRecord{})), CaseRecord{});
}

TEST(RoundTrip, GivesBackManyRandomRecords) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const auto record = random_record(seed);
    ASSERT_EQ(without_uids(through_the_store(record)), record) << "seed " << seed;
  }
}

TEST(RoundTrip, IsTheSameTheSecondTimeUidsIncluded) {
  const auto once = through_the_store(rich_record());
  EXPECT_EQ(through_the_store(once), once);
}

TEST(RoundTrip, KeepsGivenUidsAndMakesTheOthers) {
  const auto back = through_the_store(rich_record());
  EXPECT_EQ(back.uid, "f00102030405060708090a0b0c0d0e0f");
  EXPECT_EQ(back.sources[0].uid, "000102030405060708090a0b0c0d0e0f");
  std::set<std::string> uids;
  for (const auto& source : back.sources) uids.insert(source.uid);
  for (const auto& decision : back.decisions) uids.insert(decision.uid);
  EXPECT_EQ(uids.size(), back.sources.size() + back.decisions.size());
  for (const auto& uid : uids) EXPECT_TRUE(std::regex_match(uid, std::regex("[0-9a-f]{32}"))) << uid;
}

TEST(RoundTrip, SurvivesClosingAndOpeningAFile) {
  const TemporaryFolder folder;
  const auto path = folder.file("case.db");
  Store::create(path, "case-1", "").import_case(rich_record(), note);
  EXPECT_EQ(without_uids(Store::open(path, true).export_case(true)), without_uids(rich_record()));
}

// A field that the rich record leaves out would be a column without a value in any row.
TEST(RoundTrip, IsTriedWithEveryColumnOfTheRecord) {
  const TemporaryFolder folder;
  const auto path = folder.file("case.db");
  Store::create(path, "case-1", "").import_case(rich_record(), note);
  RawDatabase raw(path);
  const auto columns = raw.rows(
      "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table' "
      "AND t.name NOT IN ('slug_alias', 'history_commit', 'history_change', 'evidence_bytes', "
      "'purge_entry', 'purge_commit') ORDER BY t.name, c.cid");
  EXPECT_GT(columns.size(), 200U);
  for (const auto& column : columns) {
    EXPECT_NE(raw.value("SELECT count(" + column[1] + ") FROM " + column[0]), "0") << column[0] << "." << column[1];
  }
}

}  // namespace
}  // namespace stemma::store
