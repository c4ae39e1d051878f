#include "db/defence.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <string>

#include "db/connection.hpp"
#include "support/temporary_folder.hpp"
#include "support/throws.hpp"

namespace stemma::db {
namespace {

using stemma::test::error_of;
using stemma::test::TemporaryFolder;

Connection with_table() {
  auto connection = Connection::in_memory();
  connection.allow_schema_changes(true);
  connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)");
  connection.allow_schema_changes(false);
  return connection;
}

bool refused(Connection& connection, const std::string& sql) {
  const auto error = error_of([&] { connection.execute(sql); });
  return error && error->kind() == ErrorKind::database;
}

TEST(Defence, RefusesToReachOtherFiles) {
  const TemporaryFolder folder;
  auto connection = with_table();
  EXPECT_TRUE(refused(connection, "ATTACH '" + folder.file("b.db") + "' AS other"));
  EXPECT_TRUE(refused(connection, "VACUUM INTO '" + folder.file("b.db") + "'"));
  EXPECT_TRUE(refused(connection, "DETACH main"));
  EXPECT_TRUE(refused(connection, "SELECT load_extension('x') ORDER BY 1"));
  EXPECT_FALSE(starts_like_database(folder.file("b.db")));
}

TEST(Defence, RefusesTriggersViewsAndVirtualTablesEvenToMigrations) {
  auto connection = with_table();
  const SchemaChange allowed(connection);
  EXPECT_TRUE(refused(connection, "CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; END"));
  EXPECT_TRUE(refused(connection, "CREATE VIEW v AS SELECT a FROM t ORDER BY a"));
  EXPECT_TRUE(refused(connection, "CREATE VIRTUAL TABLE f USING fts5(x)"));
  EXPECT_TRUE(refused(connection, "CREATE TEMP TABLE x (a)"));
}

TEST(Defence, AllowsSchemaChangesOnlyWhereTheyAreMeant) {
  auto connection = with_table();
  const std::string change = "CREATE TABLE u (a INTEGER); DROP TABLE u";
  EXPECT_TRUE(refused(connection, change));
  {
    const SchemaChange allowed(connection);
    EXPECT_FALSE(refused(connection, change));
  }
  EXPECT_TRUE(refused(connection, change));
  EXPECT_TRUE(refused(connection, "ALTER TABLE t ADD COLUMN c"));
  EXPECT_TRUE(refused(connection, "DELETE FROM sqlite_schema"));
}

TEST(Defence, RefusesToChangeSettings) {
  auto connection = with_table();
  for (const std::string pragma : {"foreign_keys = OFF", "trusted_schema = ON", "writable_schema = ON",
                                   "journal_mode = OFF", "user_version = 9", "application_id = 9"}) {
    EXPECT_TRUE(refused(connection, "PRAGMA " + pragma)) << pragma;
  }
  EXPECT_EQ(connection.integer("PRAGMA foreign_keys"), 1);
  EXPECT_EQ(connection.integer("PRAGMA trusted_schema"), 0);
}

TEST(Defence, KeepsReferencesWhole) {
  auto connection = with_table();
  {
    const SchemaChange allowed(connection);
    connection.execute("CREATE TABLE child (t INTEGER NOT NULL REFERENCES t)");
  }
  EXPECT_TRUE(refused(connection, "INSERT INTO child VALUES (1)"));
  EXPECT_FALSE(refused(connection, "INSERT INTO t VALUES (1, 'x'); INSERT INTO child VALUES (1)"));
  {
    const UncheckedReferences looked_up(connection);
    EXPECT_FALSE(refused(connection, "INSERT INTO child VALUES (2)"));
  }
  EXPECT_TRUE(refused(connection, "INSERT INTO child VALUES (3)"));
}

TEST(Defence, RefusesValuesAndStatementsThatAreTooLong) {
  auto connection = with_table();
  EXPECT_TRUE(refused(connection, "INSERT INTO t (b) VALUES (hex(zeroblob(40000000)))"));
  EXPECT_TRUE(refused(connection, "SELECT 1 ORDER BY " + std::string(200'000, ' ') + "1"));
  std::string deep = "1";
  for (int i = 0; i < 200; ++i) deep = "(" + deep + "+1)";
  EXPECT_TRUE(refused(connection, "SELECT " + deep + " ORDER BY 1"));
}

TEST(Defence, TakesTextInDoubleQuotesForAName) {
  auto connection = with_table();
  EXPECT_TRUE(refused(connection, "SELECT \"nothing\" FROM t ORDER BY a"));
}

TEST(Defence, DoesNotRunATriggerThatAFileBroughtAlong) {
  const TemporaryFolder folder;
  const auto path = folder.file("hostile.db");
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &raw), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(raw,
                         "CREATE TABLE t (a INTEGER); CREATE TABLE seen (a INTEGER);"
                         "CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO seen VALUES (new.a); END",
                         nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(raw);
  auto connection = Connection::open(path, Access::read_write);
  connection.execute("INSERT INTO t VALUES (1)");
  EXPECT_EQ(connection.integer("SELECT count(*) FROM t ORDER BY 1"), 1);
  EXPECT_EQ(connection.integer("SELECT count(*) FROM seen ORDER BY 1"), 0);
}

}  // namespace
}  // namespace stemma::db
