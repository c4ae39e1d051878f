#include "db/lock_holder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <filesystem>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::db {
namespace {

using stemma::test::TemporaryFolder;

/// A process that holds the write lock of a database until it is told to end.
class Writer {
 public:
  explicit Writer(const std::string& path) {
    std::array<int, 2> ready{};
    EXPECT_EQ(::pipe(ready.data()), 0);
    process_ = ::fork();
    if (process_ == 0) {
      auto connection = Connection::open(path, Access::read_write);
      const Transaction transaction(connection);
      static_cast<void>(::write(ready[1], "x", 1) + ::pause());
      ::_exit(0);
    }
    char byte = 0;
    EXPECT_EQ(::read(ready[0], &byte, 1), 1);
    ::close(ready[0]);
    ::close(ready[1]);
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }
  pid_t process() const { return process_; }

 private:
  pid_t process_ = 0;
};

class OfAWriter : public testing::TestWithParam<bool> {};

TEST_P(OfAWriter, IsTheProcessThatWrites) {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  {
    auto connection = Connection::create(path);
    const SchemaChange allowed(connection);
    connection.execute("CREATE TABLE t (a)");
    if (GetParam()) connection.write_ahead();
  }
  EXPECT_EQ(lock_holder(path), "");
  {
    const Writer writer(path);
    EXPECT_THAT(lock_holder(path), testing::HasSubstr("process " + std::to_string(writer.process()) + " of "));
    EXPECT_THAT(lock_holder(path), testing::HasSubstr("unit_db"));
  }
  EXPECT_EQ(lock_holder(path), "");
}

INSTANTIATE_TEST_SUITE_P(WithAndWithoutALog, OfAWriter, testing::Bool());

TEST(LockHolder, IsNobodyWhereThereIsNoFile) { EXPECT_EQ(lock_holder("/nowhere/a.db"), ""); }

}  // namespace
}  // namespace stemma::db
