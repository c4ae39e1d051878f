// The n-th call of SQLite to the system fails, n rising until the operation is left untouched: it says so in a sentence
// and leaves everything as it was, or it has done its work; never something between.
//
// STEMMA_FAULTS_ALL=1 tries every n, some 19,000 in all; else some, ever further apart, and not the same ones of every
// operation.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "stemma/error.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"
#include "unit/store/failing_vfs.hpp"
#include "unit/store/store_operations.hpp"
#include "unit/store/trial.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;
using testing::HasSubstr;

constexpr std::array faults{
    Fault{"a file cannot be opened", vfs_call::open, SQLITE_CANTOPEN},
    Fault{"a path leads nowhere", vfs_call::full_path, SQLITE_CANTOPEN_FULLPATH},
    Fault{"a page cannot be read", vfs_call::read, SQLITE_IOERR_READ},
    Fault{"half of a page is read", vfs_call::read, SQLITE_IOERR_SHORT_READ},
    Fault{"memory runs out at a read", vfs_call::read, SQLITE_IOERR_NOMEM},
    Fault{"a page cannot be written", vfs_call::write, SQLITE_IOERR_WRITE},
    Fault{"the disk is full for a moment", vfs_call::write, SQLITE_FULL},
    Fault{"the disk is full", vfs_call::write, SQLITE_FULL, true},
    Fault{"what was written does not reach the disk", vfs_call::sync, SQLITE_IOERR_FSYNC},
    Fault{"a file cannot be shortened", vfs_call::truncate, SQLITE_IOERR_TRUNCATE},
    Fault{"the size of a file cannot be told", vfs_call::size, SQLITE_IOERR_FSTAT},
    Fault{"somebody has a lock", vfs_call::lock, SQLITE_BUSY},
    Fault{"a file cannot be locked", vfs_call::lock, SQLITE_IOERR_LOCK},
    Fault{"a file cannot be unlocked", vfs_call::unlock, SQLITE_IOERR_UNLOCK},
    Fault{"whether a file is locked cannot be told", vfs_call::is_locked, SQLITE_IOERR_CHECKRESERVEDLOCK},
    Fault{"a file cannot be removed", vfs_call::remove, SQLITE_IOERR_DELETE},
    Fault{"whether a file is there cannot be told", vfs_call::is_there, SQLITE_IOERR_ACCESS},
    Fault{"the index of a log cannot be mapped", vfs_call::map_index, SQLITE_IOERR_SHMMAP},
    Fault{"memory runs out for the index of a log", vfs_call::map_index, SQLITE_IOERR_NOMEM},
    Fault{"somebody has a lock of a log", vfs_call::lock_index, SQLITE_BUSY},
    Fault{"the index of a log cannot be locked", vfs_call::lock_index, SQLITE_IOERR_SHMLOCK},
    Fault{"the disk is taken away", vfs_call::all, SQLITE_IOERR, true},
};

/// The number of the call that fails after the one with this number did.
std::uint64_t next(std::uint64_t at, const Operation& operation) {
  static const bool every = std::getenv("STEMMA_FAULTS_ALL") != nullptr;
  return every ? at + 1 : at + 1 + (at + operation.name.size() % 3) / 2;
}

class FailingDisk : public testing::TestWithParam<Operation> {};

TEST_P(FailingDisk, LeavesEverythingAsBeforeOrAsAfter) {
  Trial trial(GetParam());
  EXPECT_EQ(trial.changes(), GetParam().does == Does::changes);
  for (const Fault& fault : faults) {
    for (std::uint64_t at = 1;; at = next(at, GetParam())) {
      const std::optional<std::string> complaint = trial.complaint(fault, at);
      if (!complaint) break;
      EXPECT_EQ(*complaint, "") << fault.name << ", call " << at;
    }
  }
  RecordProperty("refused", std::to_string(trial.refused()));
  RecordProperty("done", std::to_string(trial.done()));
  EXPECT_GE(trial.refused(), 20U) << "else this test proves little";
  EXPECT_GE(trial.done(), 10U) << "SQLite rides over some";
}

std::string name_of(const testing::TestParamInfo<Operation>& info) { return info.param.name; }
INSTANTIATE_TEST_SUITE_P(Of, FailingDisk, testing::ValuesIn(store_operations()), name_of);

TEST(FailingVfs, IsWhatDatabasesAreOpenedWithForAsLongAsItLives) {
  const std::string before = sqlite3_vfs_find(nullptr)->zName;
  {
    const FailingVfs vfs(faults[0], 1);
    EXPECT_STREQ(sqlite3_vfs_find(nullptr)->zName, "failing");
    EXPECT_FALSE(vfs.reached());
  }
  EXPECT_EQ(sqlite3_vfs_find(nullptr)->zName, before);
  EXPECT_EQ(sqlite3_vfs_find("failing"), nullptr);
}

TEST(FailingVfs, HasNoKindOfFaultThatIsNeverMet) {
  std::vector<Trial> trials;
  for (const char* name : {"BackUpWhatHasALog", "EditWhatIsHalfChanged"}) {
    for (const Operation& operation : store_operations()) {
      if (operation.name == name) trials.emplace_back(operation);
    }
  }
  for (const Fault& fault : faults) {
    const auto meets = [&](Trial& trial) { return trial.complaint(fault, 1).has_value(); };
    EXPECT_TRUE(std::any_of(trials.begin(), trials.end(), meets)) << fault.name;
  }
}

/// What is wrong with an operation on a shared case that fails at some write.
std::string found(const std::function<void(const std::string& path)>& run) {
  const auto in_folder = [&](const std::string& folder, Reading&) { run(folder + "/" + worked_on); };
  Trial trial({"Planted", a_shared_case, in_folder});
  const Fault fault{"the disk is full", vfs_call::write, SQLITE_FULL, true};
  for (std::uint64_t at = 1;; ++at) {
    const std::optional<std::string> complaint = trial.complaint(fault, at);
    if (!complaint || !complaint->empty()) return complaint.value_or("");
  }
}

const CommitNote note{"editor", "2024-03-15T12:00:00Z", "planted"};

void add_claim(Store& store, const std::string& id) {
  store.edit([&](Edit& edit) { edit.record.claims.emplace_back().id = id; }, note);
}

void add_claim_at(const std::string& path, const std::string& id) {
  Store store = Store::open(path, false);
  add_claim(store, id);
}

TEST(FailingVfs, FindsNothingInWhatIsOneChange) {
  EXPECT_EQ(found([](const std::string& path) { add_claim_at(path, "one"); }), "");
}

TEST(FailingVfs, FindsAChangeThatIsHalfDone) {
  const auto two_changes = [](const std::string& path) {
    Store store = Store::open(path, false);
    add_claim(store, "one");
    add_claim(store, "two");
  };
  EXPECT_THAT(found(two_changes), HasSubstr("neither as before nor as after"));
}

TEST(FailingVfs, FindsAnErrorThatIsKeptQuiet) {
  const auto quiet = [](const std::string& path) {
    try {
      add_claim_at(path, "one");
    } catch (const Error&) {  // NOLINT(bugprone-empty-catch): that is what is to be found
    }
  };
  EXPECT_THAT(found(quiet), HasSubstr("not as after"));
}

TEST(FailingVfs, FindsWhatIsThrownAndIsNoErrorOfOurs) {
  const auto otherwise = [](ErrorKind kind) {
    return [kind](const std::string& path) {
      try {
        add_claim_at(path, "one");
      } catch (const Error&) {
        if (kind == ErrorKind::io) throw std::runtime_error("something");
        throw Error(kind, "something", "do something");
      }
    };
  };
  EXPECT_THAT(found(otherwise(ErrorKind::io)), HasSubstr("no Error"));
  EXPECT_THAT(found(otherwise(ErrorKind::internal)), HasSubstr("wrong kind"));
  EXPECT_THAT(found(otherwise(ErrorKind::foreign_database)), HasSubstr("wrong kind"));
}

TEST(FailingVfs, FindsAFileThatIsLeft) {
  const auto leaves = [](const std::string& path) {
    try {
      add_claim_at(path, "one");
    } catch (const Error&) {
      std::ofstream(path + ".half") << "half";
      throw;
    }
  };
  EXPECT_THAT(found(leaves), HasSubstr("case.db.half"));
}

}  // namespace
}  // namespace stemma::store
