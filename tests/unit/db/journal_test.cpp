// How changes reach the file: ahead of it, in a log, or in place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <thread>

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
  {
    const Transaction transaction(connection);
    const auto error = error_of([&] { rows(); });
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind(), ErrorKind::io);
    EXPECT_THAT(error->message(), HasSubstr("is in use by another program"));
    EXPECT_THAT(error->hint(), EndsWith("try again when that is done"));
  }
  EXPECT_EQ(rows(), 0);
}

TEST_F(Journal, WhoWritesInPlaceWaitsForReadersBeforeAnythingIsChanged) {
  auto connection = Connection::open(path, Access::read_write);
  const WrittenInPlace in_place(connection);
  auto reader = Connection::open(path, Access::read_only);
  {
    const Transaction reading(reader, Transaction::Kind::read);
    EXPECT_EQ(reader.integer("SELECT count(*) FROM t ORDER BY 1"), 0);
    EXPECT_TRUE(error_of([&] { const Transaction writing(connection); }));
  }
  Transaction writing(connection);
  put(connection, 1);
  writing.commit();
  EXPECT_EQ(reader.integer("SELECT count(*) FROM t ORDER BY 1"), 1);
}

TEST_F(Journal, AFileGoesBackToItsLogThoughSomebodyWaitedToReadIt) {
  auto connection = Connection::open(path, Access::read_write);
  std::int64_t read = -1;
  std::thread reader;
  {
    const WrittenInPlace in_place(connection);
    Transaction writing(connection);
    put(connection, 1);
    reader = std::thread([&] { read = rows(); });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    writing.commit();
  }
  reader.join();
  EXPECT_EQ(read, 1);
  EXPECT_TRUE(is_written_ahead());
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
