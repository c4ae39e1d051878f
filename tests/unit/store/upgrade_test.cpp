// A database that an older Stemma made, for every version that there was.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "base/digest.hpp"
#include "store/migrations.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"
#include "unit/store/old_database.hpp"
#include "unit/store/raw_database.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;

class Upgrade : public testing::TestWithParam<std::size_t> {
 protected:
  Upgrade() : old(folder.file("old.db")) {
    const std::string now = folder.file("now.db");
    Store::create(now, "case-1", "").import_case(record, {"editor", "2024-03-14T12:00:00Z", "import"});
    make_old_database(old, now, GetParam());
  }
  TemporaryFolder folder;
  std::string old;
  CaseRecord record = without_later_fields(rich_record());
};

TEST_P(Upgrade, IsReadAsItIsAndLeftAlone) {
  const auto before = TemporaryFolder::bytes(old);
  const Store store = Store::open(old, true);
  EXPECT_EQ(store.export_case(true), Store::open(folder.file("now.db"), true).export_case(true));
  EXPECT_EQ(store.shared_rows().claims.size(), record.claims.size());
  EXPECT_EQ(TemporaryFolder::bytes(old), before);
}

TEST_P(Upgrade, IsBroughtToTheNewestSchemaWhereItIsWrittenTo) {
  { const Store store = Store::open(old, false); }
  EXPECT_EQ(RawDatabase(old).value("PRAGMA user_version"), std::to_string(migrations().size()));
  EXPECT_EQ(Store::open(old, true).export_case(true), Store::open(folder.file("now.db"), true).export_case(true));
}

TEST_P(Upgrade, HasTheSameContentAndHistoryAndGoesOnFromThere) {
  const Store now = Store::open(folder.file("now.db"), true);
  { const Store store = Store::open(old, false); }
  Store store = Store::open(old, false);
  store.verify();
  EXPECT_EQ(store.history().back().digest, now.history().back().digest);
  std::vector<ClaimId> claims;
  now.each_claim([&](const model::ClaimRows& rows) { claims.push_back(rows.claim); });
  EXPECT_EQ(store.claim_contents(claims), now.claim_contents(claims));
  store.edit([](Edit& edit) { edit.record.claims.emplace_back().id = "later"; },
             {"editor", "2024-03-15T12:00:00Z", ""});
  store.verify();
}

TEST_P(Upgrade, IsBackedUpAsItWas) {
  const auto record_before = Store::open(old, true).export_case(true);
  { const Store store = Store::open(old, false); }
  const std::string backup = fmt::format("{}.v{}-backup", old, GetParam());
  ASSERT_TRUE(std::filesystem::exists(backup));
  EXPECT_EQ(RawDatabase(backup).value("PRAGMA user_version"), std::to_string(GetParam()));
  EXPECT_EQ(Store::open(backup, true).export_case(true), record_before);
  const auto first = TemporaryFolder::bytes(backup);
  { const Store store = Store::open(old, false); }  // the newest by now
  EXPECT_FALSE(std::filesystem::exists(backup + "-2"));
  EXPECT_EQ(TemporaryFolder::bytes(backup), first);
}

std::string version(const testing::TestParamInfo<std::size_t>& info) { return fmt::format("Version{}", info.param); }
INSTANTIATE_TEST_SUITE_P(OfEveryVersion, Upgrade, testing::Range(std::size_t{1}, migrations().size()), version);

}  // namespace
}  // namespace stemma::store
