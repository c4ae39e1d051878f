// Every byte of a small database is changed in turn: either `doctor` finds it, which verifies the history too, or it
// changes nothing that anybody can read.
//
// Harmless is what has no meaning: free space in pages and pages that are free, SQLite's own counters, and the record
// of which migrations ran. Two things have one and are no part of the history, as `stemma help verify` says: the places
// in files where entries stood, and the earlier ids that still lead to an entry. Neither is compared here; all else is:
// the record as history encodes it, every commit, and all that the log tells.
//
// STEMMA_TAMPER=1 tries every byte; else every 43rd.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "stemma/error.hpp"
#include "store/canonical.hpp"
#include "store/examine.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"
#include "unit/store/raw_database.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;

/// Everything that can be read, but for places in files and earlier ids.
std::string readable(const std::string& path) {
  const Store store = Store::open(path, true);
  const CaseRecord record = store.export_case(true);
  const Directories directories(record);
  Protection open;
  open.sources.resize(record.sources.size());
  open.claims.resize(record.claims.size());
  open.publications.resize(record.publications.size());
  open.words.resize(directories.attributions.uids.size());
  std::string text;
  each_canonical(record, directories, open, [&](const CanonicalEntry& entry) { text += entry.line + "\n"; });
  for (const model::LoggedCommit& commit : store.log(true).commits) {
    text += fmt::format("{} {} {} {} {}\n", commit.number, commit.author, commit.at, commit.message, commit.digest);
    for (const model::LoggedChange& change : commit.changes) {
      text += fmt::format("{} {} {} {}\n", change.act, change.entity, change.uid, change.id);
      for (const auto& field : change.fields) text += field.name + " " + field.before + " " + field.after + "\n";
    }
  }
  return text;
}

bool found(const std::string& path) {
  try {
    for (const Examination& part : examine(path)) {
      if (!part.problems.empty()) return true;
    }
    return false;
  } catch (const Error&) {
    return true;
  }
}

class Tampering : public testing::Test {
 protected:
  Tampering() {
    const CommitNote note{"editor", "2024-03-14T12:00:00Z", "because"};
    CaseRecord record = small_record();
    record.sources[2].sensitivity = Sensitivity::sealed;
    {
      Store store = Store::create(path, "case-0", "Before");
      store.import_case(record, note);
      store.edit([](Edit& edit) { edit.record.claims[1].text = "said otherwise"; }, note);
      store.edit([](Edit& edit) { edit.record.sources[2].note = "kept close"; }, note);
      store.edit([](Edit& edit) { edit.record.claims.emplace_back().id = "c9"; }, note);
      store.edit([](Edit& edit) { edit.record.claims.pop_back(); }, note);
    }
    // With a write-ahead log pages keep their size, and most of the file would be free space.
    RawDatabase(path).run("PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM");
  }
  TemporaryFolder folder;
  std::string path = folder.file("case.db");
};

TEST_F(Tampering, EveryChangedByteIsFoundOrChangesNothing) {
  const std::string whole = TemporaryFolder::bytes(path);
  const std::string before = readable(path);
  ASSERT_FALSE(found(path));
  const std::size_t stride = std::getenv("STEMMA_TAMPER") == nullptr ? 43 : 1;
  std::size_t noticed = 0;
  for (std::size_t at = 0; at < whole.size(); at += stride) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x15);
    const std::string changed = folder.file("changed.db", bytes);
    if (found(changed)) {
      ++noticed;
      continue;
    }
    ASSERT_EQ(readable(changed), before) << "byte " << at << " of " << whole.size() << " was changed unnoticed";
  }
  EXPECT_GT(noticed, whole.size() / stride / 4);  // most bytes mean something
}

}  // namespace
}  // namespace stemma::store
