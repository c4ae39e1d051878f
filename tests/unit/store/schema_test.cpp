#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <regex>
#include <set>

#include "base/digest.hpp"
#include "stemma/vocabulary.hpp"
#include "store/migrations.hpp"
#include "store/schema_image.hpp"
#include "store/slice_columns.hpp"
#include "store/store.hpp"
#include "support/source_folder.hpp"
#include "support/temporary_folder.hpp"
#include "support/throws.hpp"
#include "unit/store/raw_database.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;
using testing::HasSubstr;

std::string file_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Schema : public testing::Test {
 protected:
  Schema() : path(folder.file("case.db")), made(Store::create(path, "case-1", "")), raw(path) {}
  std::vector<std::string> tables() {
    return raw.column("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  }
  TemporaryFolder folder;
  std::string path;
  Store made;
  RawDatabase raw;
};

TEST_F(Schema, ChecksTheWordsOfEveryVocabularyAndNoOthers) {
  std::string sql;
  for (const auto& text : raw.column("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")) sql += text;
  std::set<std::string> checked;
  const std::regex list(R"re(/\* ([a-z-]+) \*/([^)]*)\))re"), word("'([^']*)'");
  for (std::sregex_iterator found(sql.begin(), sql.end(), list), end; found != end; ++found) {
    const std::string name = (*found)[1], inside = (*found)[2];
    std::vector<std::string> words;
    for (std::sregex_iterator w(inside.begin(), inside.end(), word); w != end; ++w) words.push_back((*w)[1]);
    std::vector<std::string> wanted;
    for (const auto& entry : vocabularies()) {
      if (entry.name == name) wanted.assign(entry.words.begin(), entry.words.end());
    }
    EXPECT_EQ(words, wanted) << name;
    checked.insert(name);
  }
  for (const auto& entry : vocabularies()) EXPECT_EQ(checked.count(std::string(entry.name)), 1U) << entry.name;
}

TEST_F(Schema, TakesEveryWordAndRefusesAnother) {
  const auto insert = [](const std::string& kind) {
    return "INSERT INTO source (id, slug, uid, kind, sensitivity, implied, at_line, at_column) VALUES "
           "((SELECT count(*) FROM source), hex(randomblob(8)), randomblob(16), '" +
           kind + "', 'public', 0, 0, 0)";
  };
  for (const auto word : words<SourceKind>()) EXPECT_TRUE(raw.accepts(insert(std::string(word)))) << word;
  for (const std::string word : {"Person", "person ", "wizard", ""}) EXPECT_FALSE(raw.accepts(insert(word))) << word;
}

TEST_F(Schema, RefusesHalfADateAndADateThatEndsBeforeItBegins) {
  const auto update = [](const std::string& values) {
    return "UPDATE case_info SET (as_of_text, as_of_first, as_of_last) = (" + values + ")";
  };
  EXPECT_TRUE(raw.accepts(update("'2024', 1, 2")));
  EXPECT_TRUE(raw.accepts(update("NULL, NULL, NULL")));
  for (const std::string bad : {"'2024', 2, 1", "'2024', NULL, NULL", "NULL, 1, 2", "'2024', 1, NULL"}) {
    EXPECT_FALSE(raw.accepts(update(bad))) << bad;
  }
}

TEST_F(Schema, IsStrictEverywhere) {
  for (const auto& row : raw.rows("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' ORDER BY name")) {
    EXPECT_TRUE(row[1] == "1" || row[0].rfind("sqlite_", 0) == 0) << row[0];
  }
}

TEST_F(Schema, SaysWhoseAndWhichVersionItIs) {
  EXPECT_EQ(raw.value("PRAGMA application_id"), std::to_string(application_id));
  EXPECT_EQ(raw.value("PRAGMA user_version"), std::to_string(migrations().size()));
  EXPECT_EQ(TemporaryFolder::bytes(path).substr(68, 4), "Stma");
}

TEST_F(Schema, RecordsEachMigrationWithTheDigestOfItsText) {
  std::vector<std::vector<std::string>> wanted;
  for (std::size_t i = 0; i < migrations().size(); ++i) {
    const std::string name(migrations()[i].name);
    const auto text = file_text(test::source_folder() + "/schema/migrations/" + name);
    EXPECT_EQ(text, migrations()[i].sql) << name << " is not the text that was built in";
    wanted.push_back({std::to_string(i + 1), name, base::hex(base::sha256(text))});
  }
  EXPECT_EQ(raw.rows("SELECT version, name, lower(hex(sha256)) FROM schema_migration ORDER BY version"), wanted);
}

TEST_F(Schema, HasEveryTableExplainedInItsReadme) {
  const auto readme = file_text(test::source_folder() + "/schema/README.md");
  for (const auto& table : tables()) EXPECT_THAT(readme, HasSubstr("| `" + table + "` |"));
  EXPECT_THAT(readme, HasSubstr(std::to_string(application_id)));
}

TEST_F(Schema, ReadsAttributionsByClaimWithoutSortingThem) {
  std::string plan;
  for (const auto& row :
       raw.rows("EXPLAIN QUERY PLAN SELECT a.claim, a.id, a.publication, a.stance, a.first_hand, a.dissent, "
                "a.credibility, a.commitment, a.basis, a.said_on_first, a.said_on_last, l.source "
                "FROM attribution AS a LEFT JOIN chain_link AS l ON l.attribution = a.id "
                "ORDER BY a.claim, a.id, l.position")) {
    plan += row.at(3) + "\n";
  }
  EXPECT_THAT(plan, HasSubstr("COVERING INDEX attribution_by_claim"));
  EXPECT_THAT(plan, testing::Not(HasSubstr("TEMP B-TREE"))) << plan;
}

TEST_F(Schema, RefersWhereASliceFollows) {
  const std::map<std::string, Entity> entities{
      {"source", Entity::source},           {"claim", Entity::claim},           {"publication", Entity::publication},
      {"attribution", Entity::attribution}, {"withdrawal", Entity::withdrawal}, {"check_log", Entity::check}};
  std::size_t references = 0;
  for (const SlicedTable& table : sliced_tables()) {
    std::map<std::string, Entity> expected;
    for (const auto& row : raw.rows("PRAGMA foreign_key_list(" + std::string(table.name) + ")")) {
      if (row.at(2) != "file") expected.emplace(row.at(3), entities.at(row.at(2)));
    }
    if (table.key == "id") expected.emplace("id", table.of);
    for (const std::string& column :
         raw.column("SELECT name FROM pragma_table_info('" + std::string(table.name) + "')")) {
      const auto at = expected.find(column);
      EXPECT_EQ(referred(table, column), at == expected.end() ? std::nullopt : std::optional(at->second))
          << table.name << '.' << column;
      references += at != expected.end();
    }
  }
  EXPECT_GT(references, 40U);
}

TEST_F(Schema, LeadsBackFromEveryEndOfAReferenceByAnIndex) {
  for (const char* query :
       {"SELECT claim FROM relation WHERE target = 1", "SELECT claim FROM element WHERE part = 1",
        "SELECT controlled FROM control WHERE controller = 1", "SELECT source FROM identity_link WHERE other = 1",
        "SELECT id FROM withdrawal WHERE of_source = 1", "SELECT id FROM withdrawal WHERE of_publication = 1",
        "SELECT id FROM withdrawal WHERE of_attribution = 1", "SELECT check_log FROM check_claim WHERE claim = 1",
        "SELECT id FROM decision WHERE subject_claim = 1", "SELECT id FROM decision WHERE subject_source = 1",
        "SELECT id FROM decision WHERE subject_publication = 1",
        "SELECT id FROM decision WHERE subject_attribution = 1", "SELECT id FROM assessment WHERE claim = 1",
        "SELECT id, publication FROM attribution WHERE claim = 1",
        "SELECT max(date_last) FROM publication WHERE date_last < 9",
        "SELECT max(said_on_last) FROM attribution WHERE said_on_last < 9",
        "SELECT max(date_last) FROM withdrawal WHERE date_last < 9",
        "SELECT EXISTS (SELECT 1 FROM source WHERE sensitivity <> 'public' AND sensitivity = 'sealed')",
        "SELECT EXISTS (SELECT 1 FROM publication WHERE sensitivity <> 'public' AND sensitivity = 'sealed')"}) {
    std::string plan;
    for (const auto& row : raw.rows(std::string("EXPLAIN QUERY PLAN ") + query)) plan += row.at(3) + "\n";
    EXPECT_THAT(plan, testing::AnyOf(HasSubstr("USING INDEX"), HasSubstr("USING COVERING INDEX"))) << query;
  }
}

class Migrating : public testing::Test {
 protected:
  static std::string first() { return "CREATE TABLE a (x INTEGER) STRICT; PRAGMA user_version = 1;"; }
  static std::string log() {
    return "PRAGMA application_id = 1400139105; CREATE TABLE schema_migration (version INTEGER PRIMARY KEY, "
           "name TEXT, sha256 BLOB) STRICT;";
  }
};

TEST_F(Migrating, RunsOnlyWhatTheDatabaseHasNotSeen) {
  const std::string one = log() + first(), two = "CREATE TABLE b (x INTEGER) STRICT; PRAGMA user_version = 2;";
  const std::vector<Migration> list{{"0001_a.sql", one}, {"0002_b.sql", two}};
  auto connection = db::Connection::in_memory();
  migrate(connection, std::span(list).first(1));
  EXPECT_EQ(connection.integer("PRAGMA user_version"), 1);
  EXPECT_FALSE(error_of([&] { require_ours(connection, "x", list); }));
  migrate(connection, list);
  migrate(connection, list);
  EXPECT_EQ(connection.integer("SELECT count(*) FROM schema_migration ORDER BY 1"), 2);
  EXPECT_FALSE(error_of([&] { require_ours(connection, "x", list); }));
  EXPECT_EQ(error_of([&] { require_ours(connection, "x", std::span(list).first(1)); })->kind(),
            ErrorKind::newer_database);
}

TEST_F(Migrating, LeadsToTheImageThatNewDatabasesAreMadeOf) {
  auto migrated = db::Connection::in_memory(), taken = db::Connection::in_memory();
  migrate(migrated);
  taken.take(schema_image());
  EXPECT_EQ(schema_text(taken), schema_text(migrated));
  EXPECT_EQ(schema_image_text(), schema_text(migrated));
  EXPECT_EQ(schema_image(), migrated.image());
  EXPECT_FALSE(error_of([&] { require_ours(taken, "x"); }));
}

TEST_F(Migrating, LeavesTheLastWholeVersionWhenAScriptFails) {
  const std::string one = log() + first(),
                    two = "CREATE TABLE b (x INTEGER) STRICT; CREATE TABLE a (y); PRAGMA user_version = 2;";
  const std::vector<Migration> list{{"0001_a.sql", one}, {"0002_b.sql", two}};
  auto connection = db::Connection::in_memory();
  const auto error = error_of([&] { migrate(connection, list); });
  ASSERT_TRUE(error);
  EXPECT_THAT(error->message(), HasSubstr("table a already exists"));
  EXPECT_EQ(connection.integer("PRAGMA user_version"), 1);
  EXPECT_EQ(connection.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'b' ORDER BY 1"), 0);
  EXPECT_TRUE(error_of([&] { connection.execute("CREATE TABLE c (x)"); })) << "schema changes stayed allowed";
}

TEST_F(Migrating, RefusesAScriptThatForgetsItsVersion) {
  const std::string one = log() + "CREATE TABLE a (x INTEGER) STRICT;";
  const std::vector<Migration> list{{"0001_a.sql", one}};
  auto connection = db::Connection::in_memory();
  EXPECT_EQ(error_of([&] { migrate(connection, list); })->kind(), ErrorKind::internal);
  EXPECT_EQ(connection.integer("SELECT count(*) FROM sqlite_schema ORDER BY 1"), 0);
}

}  // namespace
}  // namespace stemma::store
