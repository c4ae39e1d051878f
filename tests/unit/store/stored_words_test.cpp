// What is written anywhere in a database is found, and what stands there by chance is not.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/digest.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"
#include "unit/store/raw_database.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;

class StoredWords : public testing::Test {
 protected:
  StoredWords() {
    Store store = Store::create(path, "case", "A case");
    store.import_case(small_record(), {"editor", "2024-03-14T12:00:00Z", "because of the harbour"});
  }
  bool has(const std::string& word) const {
    return Store::open(path, true).any_stored([&](std::string_view text) {
      return text.find(word) != std::string_view::npos;
    });
  }
  TemporaryFolder folder;
  std::string path = folder.file("case.db");
};

TEST_F(StoredWords, AreThoseOfTheRecordAndOfItsHistory) {
  EXPECT_TRUE(has("because of the harbour")) << "a message of the history";
  EXPECT_TRUE(has(small_record().sources.front().id));
  EXPECT_FALSE(has("nobody wrote this"));
}

TEST_F(StoredWords, AreNotWhatStandsInAUidOrADigestByChance) {
  RawDatabase raw(path);
  raw.run("UPDATE source SET uid = CAST('a CNN in a uid..' AS BLOB) WHERE id = 0");
  raw.run("UPDATE history_commit SET content = CAST('thirty-two bytes of a digest....' AS BLOB) WHERE id = 0");
  EXPECT_FALSE(has("CNN"));
  EXPECT_FALSE(has("thirty-two"));
  raw.run("UPDATE source SET note = 'as CNN told it' WHERE id = 0");
  EXPECT_TRUE(has("CNN"));
}

TEST_F(StoredWords, AreThoseOfAnAttachedCopy) {
  const std::string page = "<p>What they wrote on that day, and took off a day later.</p>";
  Store::open(path, false)
      .edit(
          [&](Edit& edit) {
            edit.bytes.emplace_back(page);
            edit.record.evidence.push_back({"", edit.record.publications.front().id, base::hex(base::sha256(page)),
                                            page.size(), "text/html", "", "2024-03-15T12:00:00Z", "editor"});
          },
          {"editor", "2024-03-15T12:00:00Z", ""});
  EXPECT_TRUE(has("took off"));
}

}  // namespace
}  // namespace stemma::store
