#include "db/connection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "support/temporary_folder.hpp"
#include "support/throws.hpp"

namespace stemma::db {
namespace {

using stemma::test::error_of;
using stemma::test::TemporaryFolder;
using testing::HasSubstr;

void make_table(Connection& connection) {
  const SchemaChange allowed(connection);
  connection.execute("CREATE TABLE t (a INTEGER, b TEXT) STRICT");
}

TEST(Connection, KeepsWhatWasWrittenToAFile) {
  const TemporaryFolder folder;
  {
    auto connection = Connection::create(folder.file("a.db"));
    make_table(connection);
    connection.execute("INSERT INTO t VALUES (7, 'x')");
  }
  const auto connection = Connection::open(folder.file("a.db"), Access::read_only);
  EXPECT_EQ(connection.integer("SELECT a FROM t ORDER BY a"), 7);
}

TEST(Connection, CreatesAFileThatOnlyItsOwnerMayRead) {
  const TemporaryFolder folder;
  Connection::create(folder.file("a.db"));
  struct stat status {};
  ASSERT_EQ(::stat(folder.file("a.db").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600);
}

TEST(Connection, RefusesToCreateOverAnythingThatIsThere) {
  const TemporaryFolder folder;
  const auto path = folder.file("a.db", "precious");
  const auto error = error_of([&] { Connection::create(path); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::io);
  EXPECT_THAT(error->message(), HasSubstr(path));
  EXPECT_EQ(TemporaryFolder::bytes(path), "precious");
}

TEST(Connection, RefusesToCreateThroughASymbolicLink) {
  const TemporaryFolder folder;
  std::filesystem::create_symlink(folder.file("target"), folder.file("link"));
  EXPECT_EQ(error_of([&] { Connection::create(folder.file("link")); })->kind(), ErrorKind::io);
  EXPECT_FALSE(std::filesystem::exists(folder.file("target")));
}

TEST(Connection, RefusesAMissingFileAFolderAndADevice) {
  const TemporaryFolder folder;
  for (const auto& path : {folder.file("missing.db"), folder.file(""), std::string("/dev/null"), std::string()}) {
    const auto error = error_of([&] { Connection::open(path, Access::read_only); });
    ASSERT_TRUE(error) << path;
    EXPECT_EQ(error->kind(), ErrorKind::io) << path;
  }
}

TEST(Connection, TakesNamesThatSqliteWouldUnderstandOtherwiseAsPlainFiles) {
  const TemporaryFolder folder;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.file(""));
  for (const std::string name : {":memory:", "file:a.db?mode=memory"}) {
    Connection::create(name);
    EXPECT_TRUE(std::filesystem::exists(folder.file(name))) << name;
  }
  std::filesystem::current_path(before);
}

TEST(Connection, RefusesANameWithANulByte) {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.db") + '\0' + "b";
  EXPECT_EQ(error_of([&] { Connection::create(path); })->kind(), ErrorKind::io);
}

TEST(Connection, WritesNothingThroughAReadOnlyConnection) {
  const TemporaryFolder folder;
  {
    auto connection = Connection::create(folder.file("a.db"));
    make_table(connection);
  }
  auto connection = Connection::open(folder.file("a.db"), Access::read_only);
  EXPECT_EQ(error_of([&] { connection.execute("INSERT INTO t VALUES (1, 'x')"); })->kind(), ErrorKind::database);
}

TEST(Connection, ReportsAnErrorWithItsSql) {
  auto connection = Connection::in_memory();
  const auto error = error_of([&] { connection.execute("SELECT word FROM nowhere ORDER BY 1"); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::database);
  EXPECT_THAT(error->message(), HasSubstr("no such table: nowhere"));
  EXPECT_THAT(error->message(), HasSubstr("SELECT word FROM nowhere"));
}

TEST(Connection, RecognisesADatabaseByItsFirstBytes) {
  const TemporaryFolder folder;
  {
    auto connection = Connection::create(folder.file("a.db"));
    make_table(connection);
  }
  EXPECT_TRUE(starts_like_database(folder.file("a.db")));
  EXPECT_FALSE(starts_like_database(folder.file("empty", "")));
  EXPECT_FALSE(starts_like_database(folder.file("short", "SQLite format 3")));
  EXPECT_FALSE(starts_like_database(folder.file("case.yaml", "case: a\nsources: {}\n")));
  EXPECT_FALSE(starts_like_database(folder.file("missing")));
  EXPECT_FALSE(starts_like_database(folder.file("")));
  EXPECT_FALSE(starts_like_database("/dev/zero"));
}

}  // namespace
}  // namespace stemma::db
