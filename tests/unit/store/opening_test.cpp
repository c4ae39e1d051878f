#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "store/migrations.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"
#include "support/throws.hpp"
#include "unit/store/raw_database.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;
using testing::HasSubstr;

class Opening : public testing::Test {
 protected:
  Opening() : path(folder.file("case.db")) {
    Store::create(path, "case-1", "").import_case(rich_record(), {"editor", "2024-03-14T12:00:00Z", "import"});
  }
  void change(const std::string& sql) { RawDatabase(path).run(sql); }
  /// The error of opening for reading; the same one must come for writing, and leave the file as it is.
  Error refused() {
    const auto before = TemporaryFolder::bytes(path);
    const auto error = error_of([&] { Store::open(path, true); });
    const auto for_writing = error_of([&] { Store::open(path, false); });
    EXPECT_TRUE(error && for_writing);
    if (!error || !for_writing) return {ErrorKind::internal, "opened"};
    EXPECT_EQ(error->kind(), for_writing->kind());
    EXPECT_EQ(TemporaryFolder::bytes(path), before);
    return *error;
  }
  TemporaryFolder folder;
  std::string path;
};

TEST_F(Opening, AcceptsItsOwn) {
  EXPECT_TRUE(Store::looks_like_database(path));
  EXPECT_EQ(Store::open(path, true).counts().claims, 2U);
  EXPECT_EQ(Store::open(path, false).counts().claims, 2U);
}

TEST_F(Opening, RefusesADatabaseThatNamesNoCase) {
  change("PRAGMA foreign_keys = OFF; DELETE FROM case_info");
  EXPECT_THAT(refused().message(), HasSubstr("names no case"));
}

TEST_F(Opening, ATextThatIsNotUtf8IsNeverPassedOn) {
  for (const std::string bytes : {"ff00fe", "61c3", "eda080"}) {
    change("UPDATE claim SET text = CAST(x'" + bytes + "' AS TEXT) WHERE id = 0");
    const auto error = error_of([&] { Store::open(path, true).export_case(true); });
    ASSERT_TRUE(error) << bytes;
    EXPECT_THAT(error->message(), HasSubstr("a text that is not UTF-8")) << bytes;
  }
}

TEST_F(Opening, AnInterruptedChangeIsTakenBackByWhoeverReads) {
  const auto before = TemporaryFolder::bytes(path);
  std::string half, journal;
  {
    RawDatabase writer(path);
    writer.run("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; UPDATE claim SET note = hex(zeroblob(90000))");
    half = TemporaryFolder::bytes(path);
    journal = TemporaryFolder::bytes(path + "-journal");
  }
  ASSERT_NE(half, before);
  folder.file("left.db", half);
  folder.file("left.db-journal", journal);
  EXPECT_EQ(Store::open(folder.file("left.db"), true).counts().claims, 2U);
  EXPECT_EQ(TemporaryFolder::bytes(folder.file("left.db")), before);
}

TEST_F(Opening, RefusesAFileThatIsNoDatabase) {
  for (const std::string bytes : {"", "case: a\n", "SQLite format 3"}) {
    path = folder.file("other", bytes);
    EXPECT_FALSE(Store::looks_like_database(path));
    EXPECT_EQ(refused().kind(), ErrorKind::foreign_database) << bytes;
  }
}

TEST_F(Opening, RefusesADatabaseOfAnotherProgram) {
  path = folder.file("other.db");
  change("CREATE TABLE claim (id INTEGER PRIMARY KEY); INSERT INTO claim VALUES (1)");
  EXPECT_TRUE(Store::looks_like_database(path));
  const auto error = refused();
  EXPECT_EQ(error.kind(), ErrorKind::foreign_database);
  EXPECT_THAT(error.message(), HasSubstr("other.db"));
}

TEST_F(Opening, RefusesADatabaseThatOnlyCallsItselfOurs) {
  path = folder.file("other.db");
  change("PRAGMA application_id = 1400139105; CREATE TABLE t (a)");
  EXPECT_EQ(refused().kind(), ErrorKind::foreign_database);
  change("PRAGMA user_version = 1");
  EXPECT_EQ(refused().kind(), ErrorKind::foreign_database);
  change("PRAGMA user_version = -1");
  EXPECT_EQ(refused().kind(), ErrorKind::foreign_database);
}

TEST_F(Opening, SaysThatANewerStemmaMadeIt) {
  change("PRAGMA user_version = 9; CREATE TABLE novelty (a)");
  const auto error = refused();
  EXPECT_EQ(error.kind(), ErrorKind::newer_database);
  EXPECT_THAT(error.message(), HasSubstr("made by a newer Stemma"));
}

TEST_F(Opening, RefusesTablesTriggersViewsAndIndexesThatAreNotOurs) {
  for (const std::string sql :
       {"CREATE TRIGGER g AFTER INSERT ON claim BEGIN DELETE FROM source; END", "CREATE VIEW v AS SELECT * FROM source",
        "CREATE TABLE extra (a)", "CREATE INDEX i ON claim (text)", "ALTER TABLE claim ADD COLUMN extra TEXT",
        "DROP INDEX attribution_by_claim", "CREATE VIRTUAL TABLE f USING fts5 (x)"}) {
    const TemporaryFolder other;
    const auto whole = path;
    path = other.file("case.db");
    std::filesystem::copy_file(whole, path);
    change(sql);
    EXPECT_EQ(refused().kind(), ErrorKind::foreign_database) << sql;
    path = whole;
  }
}

TEST_F(Opening, RefusesAViewInPlaceOfATable) {
  change(
      "PRAGMA foreign_keys = OFF; ALTER TABLE rating RENAME TO real_rating;"
      "CREATE VIEW rating AS SELECT * FROM real_rating");
  EXPECT_EQ(refused().kind(), ErrorKind::foreign_database);
}

TEST_F(Opening, RefusesATableWithItsChecksTakenOut) {
  change(
      "PRAGMA writable_schema = ON;"
      "UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (id >= 0)', '') WHERE name = 'claim'");
  EXPECT_EQ(refused().kind(), ErrorKind::foreign_database);
}

TEST_F(Opening, SaysThatATruncatedFileIsDamaged) {
  const auto size = std::filesystem::file_size(path);
  for (const auto length : {size - 4096, size / 2, std::uintmax_t{4096}, std::uintmax_t{600}, std::uintmax_t{90}}) {
    const TemporaryFolder other;
    const auto whole = path;
    path = other.file("case.db");
    std::filesystem::copy_file(whole, path);
    std::filesystem::resize_file(path, length);
    const auto error = refused();
    EXPECT_EQ(error.kind(), ErrorKind::database) << length << ": " << error.message();
    EXPECT_THAT(error.hint(), HasSubstr("damaged")) << length << ": " << error.message();
    path = whole;
  }
}

TEST_F(Opening, RefusesGarbageBehindAGoodHeader) {
  auto bytes = TemporaryFolder::bytes(path);
  for (std::size_t i = 100; i < 4096; ++i) bytes[i] = static_cast<char>(i * 37);
  path = folder.file("garbage.db", bytes);
  EXPECT_EQ(refused().kind(), ErrorKind::database);
}

TEST_F(Opening, RefusesAMissingFileAndAFolder) {
  path = folder.file("missing.db");
  EXPECT_EQ(error_of([&] { Store::open(path, true); })->kind(), ErrorKind::io);
  EXPECT_FALSE(std::filesystem::exists(path));
  EXPECT_EQ(error_of([&] { Store::open(folder.file(""), true); })->kind(), ErrorKind::io);
}

TEST_F(Opening, NeverCreatesOverAFile) {
  const auto before = TemporaryFolder::bytes(path);
  EXPECT_EQ(error_of([&] { Store::create(path, "a", "b"); })->kind(), ErrorKind::io);
  EXPECT_EQ(TemporaryFolder::bytes(path), before);
}

// Rows that the schema forbids, put in by a program that switched its CHECKs off.
TEST_F(Opening, AnswersDoctoredRowsWithAnErrorAndNeverWithAWrongRow) {
  const std::string off = "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; ";
  for (const std::string sql :
       {"UPDATE source SET kind = 'wizard'", "UPDATE attribution SET stance = 'shouts'",
        "UPDATE publication SET publisher = 99", "UPDATE publication SET publisher = -1",
        "UPDATE chain_link SET source = 4294967296 WHERE source IS NOT NULL", "UPDATE attribution SET claim = 7",
        "UPDATE claim SET id = 5 WHERE id = 1", "UPDATE control SET controller = 2", "UPDATE element SET part = 9",
        "UPDATE withdrawal SET of_publication = 9 WHERE of_publication IS NOT NULL",
        "UPDATE publication SET date_first = 9223372036854775807 WHERE date_text IS NOT NULL",
        "UPDATE derivation SET target_publication = 12, target_source = NULL", "UPDATE interest SET claim = 3"}) {
    const TemporaryFolder other;
    const auto copy = other.file("case.db");
    std::filesystem::copy_file(path, copy);
    RawDatabase(copy).run(off + sql);
    const auto store = Store::open(copy, true);
    const auto error = error_of([&] {
      store.shared_rows();
      store.each_claim([](const model::ClaimRows&) {});
    });
    ASSERT_TRUE(error) << sql;
    EXPECT_EQ(error->kind(), ErrorKind::database) << sql;
    EXPECT_EQ(error_of([&] { store.export_case(true); })->kind(), ErrorKind::database) << sql;
  }
}

TEST_F(Opening, AnswersEarlierIdsThatLeadNowhereWithAnError) {
  for (const char* row : {"99", "-5", "4294967296", "4294967295", "9223372036854775807"}) {
    const TemporaryFolder other;
    const auto copy = other.file("case.db");
    std::filesystem::copy_file(path, copy);
    RawDatabase(copy).run(std::string("PRAGMA foreign_keys = OFF; INSERT INTO slug_alias (kind, slug, claim) "
                                      "VALUES ('claim', 'earlier', ") +
                          row + ")");
    const auto error = error_of([&] { Store::open(copy, true).find_claim("earlier"); });
    ASSERT_TRUE(error) << row;
    EXPECT_EQ(error->kind(), ErrorKind::database) << row;
  }
}

TEST_F(Opening, LetsSeveralReadersIn) {
  const auto one = Store::open(path, true);
  const auto two = Store::open(path, true);
  EXPECT_EQ(one.counts().claims, two.counts().claims);
}

}  // namespace
}  // namespace stemma::store
