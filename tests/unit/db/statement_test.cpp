#include "db/statement.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "db/connection.hpp"
#include "support/throws.hpp"

namespace stemma::db {
namespace {

using namespace std::string_view_literals;
using stemma::test::error_of;
using testing::HasSubstr;

TEST(Statement, GivesBackWhatWasBound) {
  const auto connection = Connection::in_memory();
  auto row = connection.prepare("SELECT ? AS i, ? AS r, ? AS t, ? AS b, ? AS n ORDER BY 1");
  const auto text = "a\0b'; DROP TABLE t; --\xC3\xA9"sv;
  row.bind(1, std::int64_t{-5}).bind(2, 0.25).bind(3, text).bind(4, Blob{"\0\xff"sv}).bind_null(5);
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.integer("i"), -5);
  EXPECT_EQ(row.real("r"), 0.25);
  EXPECT_EQ(row.text("t"), text);
  EXPECT_EQ(row.blob("b"), "\0\xff"sv);
  EXPECT_TRUE(row.is_null("n"));
  EXPECT_FALSE(row.is_null("t"));
  EXPECT_FALSE(row.step());
}

TEST(Statement, TellsEmptyTextFromNull) {
  const auto connection = Connection::in_memory();
  auto row = connection.prepare("SELECT ? AS a, ? AS b ORDER BY 1");
  row.bind(1, std::string_view{}).bind(2, Blob{});
  ASSERT_TRUE(row.step());
  EXPECT_FALSE(row.is_null("a"));
  EXPECT_FALSE(row.is_null("b"));
  EXPECT_EQ(row.text("a"), "");
}

TEST(Statement, FindsColumnsByNameInAnyOrder) {
  const auto connection = Connection::in_memory();
  auto row = connection.prepare("SELECT 1 AS a, 2 AS b, 3 AS c ORDER BY 1");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.integer("c"), 3);
  EXPECT_EQ(row.integer("a"), 1);
  EXPECT_EQ(row.integer("b"), 2);
  EXPECT_EQ(row.integer("b"), 2);
}

TEST(Statement, NamesAColumnThatIsNotThere) {
  const auto connection = Connection::in_memory();
  auto row = connection.prepare("SELECT 1 AS a ORDER BY 1");
  ASSERT_TRUE(row.step());
  const auto error = error_of([&] { row.integer("b"); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::internal);
  EXPECT_THAT(error->message(), HasSubstr("\"b\""));
}

TEST(Statement, RefusesAnIndexOutsideTheRowAndAReadWithoutARow) {
  const auto connection = Connection::in_memory();
  auto row = connection.prepare("SELECT 1 AS a ORDER BY 1");
  EXPECT_EQ(error_of([&] { row.integer(0); })->kind(), ErrorKind::internal);
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.integer(0), 1);
  EXPECT_EQ(error_of([&] { row.integer(1); })->kind(), ErrorKind::internal);
  EXPECT_EQ(error_of([&] { row.text(-1); })->kind(), ErrorKind::internal);
}

TEST(Statement, IsExactlyOneStatement) {
  const auto connection = Connection::in_memory();
  EXPECT_TRUE(error_of([&] { connection.prepare("SELECT 1 ORDER BY 1; SELECT 2 ORDER BY 1"); }));
  EXPECT_TRUE(error_of([&] { connection.prepare(""); }));
  EXPECT_TRUE(error_of([&] { connection.prepare("-- nothing"); }));
  EXPECT_FALSE(error_of([&] { connection.prepare("SELECT 1 ORDER BY 1;\n"); }));
}

TEST(Statement, KeepsBoundValuesOutOfMessages) {
  auto connection = Connection::in_memory();
  {
    const SchemaChange allowed(connection);
    connection.execute("CREATE TABLE t (a TEXT UNIQUE)");
  }
  auto insert = connection.prepare("INSERT INTO t VALUES (?)");
  insert.bind(1, "the informer's name"sv).run();
  const auto error = error_of([&] { insert.run(); });
  ASSERT_TRUE(error);
  EXPECT_THAT(error->message(), HasSubstr("UNIQUE constraint failed: t.a"));
  EXPECT_THAT(error->message(), HasSubstr("INSERT INTO t VALUES (?)"));
  EXPECT_THAT(error->message(), testing::Not(HasSubstr("informer")));
}

TEST(Statement, CanBeRunAgainAfterAnError) {
  auto connection = Connection::in_memory();
  {
    const SchemaChange allowed(connection);
    connection.execute("CREATE TABLE t (a TEXT UNIQUE)");
  }
  auto insert = connection.prepare("INSERT INTO t VALUES (?)");
  insert.bind(1, "x"sv).run();
  EXPECT_TRUE(error_of([&] { insert.run(); }));
  insert.bind(1, "y"sv).run();
  EXPECT_EQ(connection.integer("SELECT count(*) FROM t ORDER BY 1"), 2);
}

TEST(Statement, RefusesAParameterThatItDoesNotHave) {
  const auto connection = Connection::in_memory();
  auto row = connection.prepare("SELECT ? ORDER BY 1");
  EXPECT_EQ(error_of([&] { row.bind(2, std::int64_t{1}); })->kind(), ErrorKind::database);
}

TEST(Statement, ThatWasKeptIsAsIfItHadNeverRun) {
  auto connection = Connection::in_memory();
  connection.keep_statements();
  const std::string sql = "SELECT ? AS a, ? AS b ORDER BY 1";
  const std::string text(1000, 'x');
  {
    auto first = connection.prepare(sql);
    first.bind(1, text).bind(2, std::int64_t{7});
    ASSERT_TRUE(first.step());  // and is left in the middle
    auto beside = connection.prepare(sql);
    ASSERT_TRUE(beside.step());
    EXPECT_TRUE(beside.is_null("a"));
  }
  for (int i = 0; i < 10; ++i) {
    auto again = connection.prepare(sql);
    ASSERT_TRUE(again.step());
    EXPECT_TRUE(again.is_null("a"));
    EXPECT_TRUE(again.is_null("b"));
    EXPECT_FALSE(again.step());
  }
  auto other = connection.prepare("SELECT 5 AS c ORDER BY 1");
  ASSERT_TRUE(other.step());
  EXPECT_EQ(other.integer("c"), 5);
}

}  // namespace
}  // namespace stemma::db
