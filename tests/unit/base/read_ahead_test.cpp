#include "base/read_ahead.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>

namespace stemma::base {
namespace {

/// With a reader of its own, and without.
class ReadsAhead : public testing::TestWithParam<bool> {};

INSTANTIATE_TEST_SUITE_P(BesideOrNot, ReadsAhead, testing::Bool(), testing::PrintToStringParamName());

TEST_P(ReadsAhead, HandsOnEveryItemInItsOrder) {
  constexpr std::size_t items = 10'000;
  std::size_t read = 0;
  ReadAhead<std::size_t> ahead(
      [&](std::size_t& item) -> std::optional<std::size_t> {
        if (read == items) return std::nullopt;
        item = read++;
        return sizeof item;
      },
      GetParam());
  std::size_t worked_on = 0;
  while (const std::size_t* item = ahead.next()) ASSERT_EQ(*item, worked_on++);
  EXPECT_EQ(worked_on, items);
  EXPECT_EQ(ahead.next(), nullptr) << "behind the last there is nothing, however often one asks";
}

TEST_P(ReadsAhead, HandsOnNothingOfNothing) {
  ReadAhead<int> ahead([](int&) { return std::optional<std::size_t>(); }, GetParam());
  EXPECT_EQ(ahead.next(), nullptr);
}

TEST_P(ReadsAhead, ThrowsAFaultBehindTheItemsBeforeIt) {
  int read = 0;
  ReadAhead<int> ahead(
      [&](int& item) -> std::optional<std::size_t> {
        if (read == 300) throw std::runtime_error("the disk is gone");
        item = read++;
        return sizeof item;
      },
      GetParam());
  for (int i = 0; i < 300; ++i) {
    const int* item = ahead.next();
    ASSERT_NE(item, nullptr);
    ASSERT_EQ(*item, i);
  }
  EXPECT_THROW(ahead.next(), std::runtime_error);
}

TEST_P(ReadsAhead, StopsReadingWhereNobodyAsksAnyMore) {
  std::atomic<std::size_t> read = 0;
  {
    ReadAhead<int> ahead([&](int&) { return std::optional<std::size_t>(++read); }, GetParam());
    ASSERT_NE(ahead.next(), nullptr);
  }
  const std::size_t before = read;
  std::this_thread::yield();
  EXPECT_EQ(read, before);
}

TEST_P(ReadsAhead, HoldsFewLongItems) {
  constexpr std::size_t length = std::size_t{1} << 20U;
  std::atomic<std::size_t> read = 0;
  ReadAhead<std::string> ahead(
      [&](std::string& item) -> std::optional<std::size_t> {
        if (read == 100) return std::nullopt;
        item.assign(length, 'x');
        ++read;
        return item.size();
      },
      GetParam());
  std::size_t worked_on = 0;
  while (ahead.next() != nullptr) {
    ++worked_on;
    EXPECT_LE(read - worked_on, 3U) << "of those that nobody has worked on yet";
  }
  EXPECT_EQ(worked_on, 100U);
}

}  // namespace
}  // namespace stemma::base
