// Ids that a database has are always found, and those that it has not never, however many were asked for.
#include "store/known_rows.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "store/append.hpp"
#include "store/id_filter.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::store {
namespace {

const CommitNote note{"editor", "2024-03-14T12:00:00Z", "because"};
constexpr int many = 3000;  // more than a filter is worth

template <class Record>
Record called(std::string id) {
  Record record;
  record.id = std::move(id);
  return record;
}

TEST(IdFilter, HoldsEveryIdThatWasAddedAndFewOthers) {
  constexpr int held = 1'000'000, others = 100'000;
  IdFilter filter;
  for (int i = 0; i < held; ++i) filter.add(fmt::format("held-{}", i));
  for (int i = 0; i < held; ++i) ASSERT_TRUE(filter.may_hold(fmt::format("held-{}", i)));
  int taken_for_one = 0;
  for (int i = 0; i < others; ++i) taken_for_one += filter.may_hold(fmt::format("other-{}", i)) ? 1 : 0;
  EXPECT_LE(taken_for_one, 30) << "one in 10,000 is what its header says";
}

TEST(IdFilter, HoldsNothingAtFirst) { EXPECT_FALSE(IdFilter().may_hold("any")); }

TEST(Appending, KnowsEveryIdOfAnotherEntryAmongManyThatNobodyHas) {
  const test::TemporaryFolder folder;
  Store store = Store::create(folder.file("case.db"), "case-0", "Before");
  store.append(
      [](Appending& to) {
        for (int i = 0; i < many; i += 3) to.add(called<SourceRecord>(fmt::format("s{}", i)));
        return true;
      },
      note);
  store.append(
      [](Appending& to) {
        for (int i = 0; i < many; ++i) {
          EXPECT_EQ(to.is_anothers(EntryKind::claim, fmt::format("s{}", i)), i % 3 == 0) << i;
          EXPECT_FALSE(to.is_anothers(EntryKind::publication, fmt::format("c{}", i))) << i;
          to.add(called<ClaimRecord>(fmt::format("c{}", i)));
          EXPECT_TRUE(to.is_anothers(EntryKind::publication, fmt::format("c{}", i))) << i;
          EXPECT_FALSE(to.is_anothers(EntryKind::claim, fmt::format("c{}", i))) << "its own";
          EXPECT_TRUE(to.is_taken(EntryKind::claim, fmt::format("c{}", i))) << i;
          EXPECT_FALSE(to.is_taken(EntryKind::claim, fmt::format("new{}", i))) << i;
        }
        return true;
      },
      note);
  EXPECT_NO_THROW(store.verify());
}

}  // namespace
}  // namespace stemma::store
