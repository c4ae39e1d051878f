#include "db/transaction.hpp"

#include <gtest/gtest.h>

#include "support/temporary_folder.hpp"
#include "support/throws.hpp"

namespace stemma::db {
namespace {

using stemma::test::error_of;
using stemma::test::TemporaryFolder;

Connection with_table(Connection connection) {
  connection.allow_schema_changes(true);
  connection.execute("CREATE TABLE t (a INTEGER NOT NULL)");
  connection.allow_schema_changes(false);
  return connection;
}

std::int64_t rows(const Connection& connection) { return connection.integer("SELECT count(*) FROM t ORDER BY 1"); }

TEST(Transaction, KeepsWhatIsCommitted) {
  auto connection = with_table(Connection::in_memory());
  {
    Transaction transaction(connection);
    connection.execute("INSERT INTO t VALUES (1)");
    transaction.commit();
  }
  EXPECT_EQ(rows(connection), 1);
}

TEST(Transaction, RollsBackWhatIsNotCommitted) {
  auto connection = with_table(Connection::in_memory());
  {
    const Transaction transaction(connection);
    connection.execute("INSERT INTO t VALUES (1)");
    EXPECT_EQ(rows(connection), 1);
  }
  EXPECT_EQ(rows(connection), 0);
}

TEST(Transaction, RollsBackWhenAnErrorPassesThrough) {
  auto connection = with_table(Connection::in_memory());
  const auto error = error_of([&] {
    const Transaction transaction(connection);
    connection.execute("INSERT INTO t VALUES (1)");
    connection.execute("INSERT INTO t VALUES (NULL)");
  });
  EXPECT_TRUE(error);
  EXPECT_EQ(rows(connection), 0);
}

TEST(Transaction, DoesNotMindThatSqliteRolledBackByItself) {
  auto connection = with_table(Connection::in_memory());
  {
    const Transaction transaction(connection);
    connection.execute("INSERT INTO t VALUES (1)");
    EXPECT_TRUE(error_of([&] { connection.execute("INSERT OR ROLLBACK INTO t VALUES (NULL)"); }));
  }
  EXPECT_EQ(rows(connection), 0);
  EXPECT_FALSE(error_of([&] { Transaction(connection).commit(); }));
}

TEST(Transaction, ShowsAReaderOneStateFromStartToEnd) {
  const TemporaryFolder folder;
  auto writer = with_table(Connection::create(folder.file("a.db")));
  writer.write_ahead();  // without a log they wait for one another: journal_test.cpp
  writer.execute("INSERT INTO t VALUES (1)");
  auto reader = Connection::open(folder.file("a.db"), Access::read_only);
  const Transaction snapshot(reader, Transaction::Kind::read);
  EXPECT_EQ(rows(reader), 1);
  Transaction change(writer);
  writer.execute("INSERT INTO t VALUES (2)");
  EXPECT_EQ(rows(reader), 1);
  change.commit();
  EXPECT_EQ(rows(reader), 1);
}

TEST(Transaction, CannotBeNested) {
  auto connection = with_table(Connection::in_memory());
  const Transaction outer(connection);
  EXPECT_EQ(error_of([&] { const Transaction inner(connection); })->kind(), ErrorKind::database);
}

}  // namespace
}  // namespace stemma::db
