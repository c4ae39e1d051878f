// How changes reach the file: ahead of it, in a log, or in place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "support/temporary_folder.hpp"
#include "support/throws.hpp"

namespace stemma::db {
namespace {

using stemma::test::error_of;
using testing::EndsWith;
using testing::HasSubstr;

class Journal : public testing::Test {
 protected:
  Journal() {
    auto connection = Connection::create(path);
    const SchemaChange allowed(connection);
    connection.execute("CREATE TABLE t (a INTEGER, b TEXT) STRICT");
    connection.write_ahead();
  }
  static void put(Connection& connection, int number) {
    auto row = connection.prepare("INSERT INTO t (a) VALUES (?)");
    row.bind(1, std::int64_t{number}).run();
  }
  std::int64_t rows() const {
    return Connection::open(path, Access::read_only).integer("SELECT count(*) FROM t ORDER BY 1");
  }
  bool has(const char* ending) const { return std::filesystem::exists(path + ending); }
  bool is_written_ahead() const { return test::TemporaryFolder::bytes(path).substr(18, 2) == "\2\2"; }

  const test::TemporaryFolder folder;
  const std::string path = folder.file("a.db");
};

TEST_F(Journal, AChangeInPlaceHasAJournalUntilItIsCommittedAndNoLog) {
  auto connection = Connection::open(path, Access::read_write);
  connection.write_ahead();
  {
    const WrittenInPlace in_place(connection);
    Transaction transaction(connection);
    put(connection, 1);
    EXPECT_TRUE(has("-journal"));
    EXPECT_FALSE(has("-wal"));
    transaction.commit();
    EXPECT_FALSE(has("-journal"));
    EXPECT_FALSE(is_written_ahead());
  }
  EXPECT_TRUE(is_written_ahead());
  EXPECT_FALSE(has("-journal"));
  EXPECT_EQ(rows(), 1);
}

TEST_F(Journal, AChangeInPlaceThatIsNotCommittedIsTakenBack) {
  auto connection = Connection::open(path, Access::read_write);
  {
    const WrittenInPlace in_place(connection);
    const Transaction transaction(connection);
    put(connection, 1);
  }
  EXPECT_TRUE(is_written_ahead());
  EXPECT_EQ(rows(), 0);
}

TEST_F(Journal, WhileSomebodyReadsItAFileKeepsItsLog) {
  const auto reader = Connection::open(path, Access::read_only);
  EXPECT_EQ(reader.integer("SELECT count(*) FROM t ORDER BY 1"), 0);
  auto connection = Connection::open(path, Access::read_write);
  const WrittenInPlace in_place(connection);
  Transaction transaction(connection);
  put(connection, 1);
  transaction.commit();
  EXPECT_TRUE(is_written_ahead());
  EXPECT_TRUE(has("-wal"));
  EXPECT_EQ(reader.integer("SELECT count(*) FROM t ORDER BY 1"), 1);
}

TEST_F(Journal, WhoReadsWhatIsBeingWrittenInPlaceWaitsAndIsThenToldSo) {
  auto connection = Connection::open(path, Access::read_write);
  const WrittenInPlace in_place(connection);
  connection.execute("BEGIN EXCLUSIVE");  // as when there are more changes than memory holds
  put(connection, 1);
  const auto error = error_of([&] { rows(); });
  ASSERT_TRUE(error);
  EXPECT_THAT(error->message(), HasSubstr("is being written to by"));
  EXPECT_THAT(error->hint(), EndsWith("try again when that is done"));
  connection.roll_back();
  EXPECT_EQ(rows(), 0);
}

TEST_F(Journal, WhoWantsToWriteWhatIsBeingWrittenAheadIsToldThatReadingWorks) {
  auto connection = Connection::open(path, Access::read_write);
  connection.write_ahead();
  const Transaction transaction(connection);
  auto other = Connection::open(path, Access::read_write);
  const auto error = error_of([&] { const Transaction second(other); });
  ASSERT_TRUE(error);
  EXPECT_THAT(error->hint(), EndsWith("Reading works meanwhile"));
  EXPECT_EQ(rows(), 0);
}

}  // namespace
}  // namespace stemma::db
