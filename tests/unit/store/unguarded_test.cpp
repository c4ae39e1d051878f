#include "store/unguarded.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "store/schema_image.hpp"
#include "support/temporary_folder.hpp"
#include "unit/store/raw_database.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;
using testing::HasSubstr;
using testing::Not;

TEST(Unguarded, LeavesOutWhatGuardsRowsAndKeepsWhatSaysHowTheyAreKept) {
  EXPECT_EQ(unguarded("CREATE TABLE a (\n  id INTEGER PRIMARY KEY CHECK (id >= 0),  -- dense, it's said\n"
                      "  word TEXT NOT NULL UNIQUE CHECK (\n    /* a-word */ word = 'x' OR word = '(y')\n) STRICT"),
            "CREATE TABLE a ( id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE ) STRICT");
  EXPECT_EQ(unguarded("CREATE TABLE b (\n  at INTEGER NOT NULL REFERENCES a,\n  other INTEGER REFERENCES a,\n"
                      "  PRIMARY KEY (at, other),\n  CHECK ((at IS NULL) + (other IS NULL) IN (0, 2)),\n"
                      "  CHECK (at < other)\n) STRICT, WITHOUT ROWID"),
            "CREATE TABLE b ( at INTEGER NOT NULL, other INTEGER, PRIMARY KEY (at, other) ) STRICT, WITHOUT ROWID");
  EXPECT_EQ(unguarded("CREATE INDEX c ON a (word) WHERE word <> 'CHECK (b) REFERENCES a'"),
            "CREATE INDEX c ON a (word) WHERE word <> 'CHECK (b) REFERENCES a'");
}

TEST(Unguarded, SurvivesAStatementThatIsCutOff) {
  for (const char* cut : {"", " ", "CREATE TABLE a (x CHECK", "CREATE TABLE a (x CHECK (x > (1)", "CREATE TABLE a ('x",
                          "CREATE TABLE a (x REFERENCES", "CREATE TABLE a (x /* y", "CHECK", "-"}) {
    EXPECT_LE(unguarded(cut).size(), std::string_view(cut).size()) << cut;
  }
}

/// The columns, keys and indexes of every table.
std::vector<std::vector<std::string>> shape(RawDatabase& of) {
  auto rows = of.rows(
      "SELECT t.name, t.wr, t.strict, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk, c.hidden "
      "FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c WHERE t.schema = 'main' ORDER BY t.name, c.cid");
  for (auto& index : of.rows("SELECT i.name, s.tbl_name, i.\"unique\", i.origin, i.partial, c.seqno, c.name, "
                             "replace(s.sql, char(10) || '  ', ' ') "
                             "FROM sqlite_schema AS s, pragma_index_list(s.tbl_name) AS i, "
                             "pragma_index_xinfo(i.name) AS c WHERE s.type = 'index' AND s.name = i.name "
                             "ORDER BY i.name, c.seqno")) {
    rows.push_back(std::move(index));
  }
  return rows;
}

TEST(Unguarded, MakesASliceOfTheTablesAndIndexesOfACase) {
  const TemporaryFolder folder;
  const auto written = [&](const char* name, std::string_view image) {
    std::ofstream(folder.file(name), std::ios::binary) << image;
    return folder.file(name);
  };
  RawDatabase whole(written("case.db", schema_image())), slice(written("slice.db", slice_image()));
  const auto expected = shape(whole), made = shape(slice);
  EXPECT_GT(expected.size(), 300U);
  ASSERT_EQ(made.size(), expected.size());
  for (std::size_t i = 0; i < made.size(); ++i) EXPECT_EQ(made[i], expected[i]);

  const char* statements = "SELECT group_concat(sql, '; ') FROM sqlite_schema";
  EXPECT_THAT(whole.value(statements), testing::AllOf(HasSubstr("CHECK"), HasSubstr("REFERENCES")));
  EXPECT_THAT(slice.value(statements), testing::AllOf(Not(HasSubstr("CHECK")), Not(HasSubstr("REFERENCES"))));
  EXPECT_EQ(slice.value("PRAGMA page_size"), "1024");
  for (const auto& table : slice.column("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
    EXPECT_EQ(slice.value("SELECT count(*) FROM " + table), "0") << table;
  }
}

}  // namespace
}  // namespace stemma::store
