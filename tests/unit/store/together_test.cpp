// Several processes at once: readers see one state and never wait, writers take turns, and nothing is lost.
//
// STEMMA_EDITS=10000 makes the random edits of four processes as many in all.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <random>
#include <thread>

#include "store/examine.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using test::small_record;

const CommitNote note{"editor", "2024-03-14T12:00:00Z", "because"};

class Together : public testing::Test {
 protected:
  Together() {
    Store store = Store::create(path, "case-0", "Before");
    store.import_case(small_record(), note);
    store.share();
  }
  /// Runs this in so many processes at once; each must come to its end.
  static void in_processes(unsigned count, const std::function<void(unsigned)>& run) {
    std::vector<pid_t> children;
    for (unsigned i = 0; i < count; ++i) {
      const pid_t child = ::fork();
      if (child == 0) {
        int code = 0;
        try {
          run(i);
        } catch (const std::exception& fault) {
          fmt::print(stderr, "process {}: {}\n", i, fault.what());
          code = 1;
        }
        ::_exit(code);
      }
      children.push_back(child);
    }
    for (const pid_t child : children) {
      int status = -1;
      ::waitpid(child, &status, 0);
      EXPECT_EQ(status, 0);
    }
  }
  void expect_sound() {
    for (const Examination& part : examine(path)) {
      for (const Examination::Problem& problem : part.problems) ADD_FAILURE() << part.part << ": " << problem.what;
    }
  }
  test::TemporaryFolder folder;
  std::string path = folder.file("case.db");
};

TEST_F(Together, EightProcessesThatWriteAtOnceLoseNothing) {
  constexpr unsigned each = 5;
  in_processes(8, [&](unsigned process) {
    Store store = Store::open(path, false);
    for (unsigned i = 0; i < each; ++i) {
      store.edit([&](Edit& edit) { edit.record.claims.emplace_back().id = fmt::format("c-{}-{}", process, i); }, note);
    }
  });
  const Store store = Store::open(path, true);
  for (unsigned process = 0; process < 8; ++process) {
    for (unsigned i = 0; i < each; ++i) {
      EXPECT_FALSE(store.find_claim(fmt::format("c-{}-{}", process, i)).is_none());
    }
  }
  EXPECT_EQ(store.history().size(), 1U + 8U * each);
  expect_sound();
}

TEST_F(Together, AReaderSeesOneStateAndHoldsNobodyUp) {
  const Store reader = Store::open(path, true);
  const auto before = reader.counts().claims;
  Store writer = Store::open(path, false);
  writer.edit([](Edit& edit) { edit.record.claims.emplace_back().id = "later"; }, note);
  EXPECT_EQ(reader.counts().claims, before);
  EXPECT_EQ(Store::open(path, true).counts().claims, before + 1);
  writer.edit(
      [&](Edit& edit) {
        edit.record.claims.emplace_back().id = "later-still";
        EXPECT_EQ(Store::open(path, true).counts().claims, before + 1);  // while a writer is at it
      },
      note);
}

TEST_F(Together, AReaderBesideSeesWhatTheFirstSeesOrThereIsNone) {
  const auto claims = [](ClaimReader reader) {
    std::vector<std::size_t> attributions;
    for (model::ClaimRows rows; reader.next(rows);) attributions.push_back(rows.attributions.size());
    return attributions;
  };
  const Store reader = Store::open(path, true);
  std::future<ClaimReader> made = reader.read_claims_beside();
  ASSERT_TRUE(made.valid());
  ClaimReader beside = made.get();
  EXPECT_TRUE(beside.beside());
  EXPECT_FALSE(reader.read_claims().beside());
  const std::vector<std::size_t> before = claims(reader.read_claims());
  ASSERT_FALSE(before.empty());
  Store writer = Store::open(path, false);
  EXPECT_FALSE(writer.read_claims_beside().valid()) << "what is being written";
  writer.edit([](Edit& edit) { edit.record.claims.emplace_back().id = "later"; }, note);
  EXPECT_EQ(claims(std::move(beside)), before) << "opened before the writer came";
  EXPECT_FALSE(reader.read_claims_beside().valid()) << "opened now";
  EXPECT_TRUE(Store::open(path, true).read_claims_beside().valid());
  EXPECT_FALSE(Store::in_memory().read_claims_beside().valid());
}

TEST_F(Together, AReaderWhoseFileHasGoneReadsOnByItself) {
  const Store reader = Store::open(path, true);
  const model::SharedRows before = reader.shared_rows();
  RowsBeside begun = reader.begin_shared_rows();
  ASSERT_TRUE(begun.publications.valid());
  EXPECT_EQ(reader.shared_rows(std::move(begun)).publications.size(), before.publications.size());
  std::filesystem::rename(path, path + "-elsewhere");
  EXPECT_FALSE(reader.read_claims_beside().valid());
  EXPECT_FALSE(reader.begin_shared_rows().publications.valid());
  EXPECT_EQ(reader.shared_rows(reader.begin_shared_rows()).publications.size(), before.publications.size());
  folder.file("case.db", "another file");
  EXPECT_FALSE(reader.read_claims_beside().valid());
}

TEST_F(Together, AClosedDatabaseIsOneFile) {
  {
    Store writer = Store::open(path, false);
    writer.edit([](Edit& edit) { edit.record.claims.emplace_back().id = "later"; }, note);
    const Store reader = Store::open(path, true);
    EXPECT_TRUE(std::filesystem::exists(path + "-wal"));
  }
  { const Store reader = Store::open(path, true); }
  EXPECT_FALSE(std::filesystem::exists(path + "-wal"));
  EXPECT_FALSE(std::filesystem::exists(path + "-shm"));
  std::filesystem::copy_file(path, folder.file("mailed.db"));
  EXPECT_FALSE(Store::open(folder.file("mailed.db"), true).find_claim("later").is_none());
}

/// One of the things that a desk does all day.
void edit_at_random(CaseRecord& record, std::mt19937& random, const std::string& fresh) {
  const auto any = [&](auto& list) -> auto& { return list[random() % list.size()]; };
  switch (random() % 6) {
    case 0:
      record.claims.emplace_back().id = fresh;
      break;
    case 1:
      any(record.claims).text = fresh;
      break;
    case 2:
      any(record.sources).note = fresh;
      break;
    case 3:
      any(record.sources).sensitivity = random() % 2 == 0 ? Sensitivity::sealed : Sensitivity::public_;
      break;
    case 4:
      std::swap(any(record.claims), record.claims.back());
      break;
    default:
      if (record.claims.size() > 12 && record.claims.back().id.starts_with("r-")) record.claims.pop_back();
      any(record.publications).title = fresh;
  }
}

TEST_F(Together, RandomEditsOfFourProcessesKeepAValidChain) {
  const char* wanted = std::getenv("STEMMA_EDITS");
  const unsigned each = (wanted == nullptr ? 80U : static_cast<unsigned>(std::strtoul(wanted, nullptr, 10))) / 4;
  in_processes(4, [&](unsigned process) {
    std::mt19937 random(process);
    Store store = Store::open(path, false);
    for (unsigned i = 0; i < each; ++i) {
      const std::string fresh = fmt::format("r-{}-{}", process, i);
      store.edit([&](Edit& edit) { edit_at_random(edit.record, random, fresh); }, {"process", note.at, fresh});
      std::this_thread::sleep_for(std::chrono::milliseconds(2));  // see db/waiting.hpp
    }
  });
  const Store store = Store::open(path, true);
  EXPECT_GT(store.history().size(), each * 2);
  store.verify();
  expect_sound();
}

}  // namespace
}  // namespace stemma::store
