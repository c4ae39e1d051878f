#include "graph/flat_map.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <utility>
#include <vector>

namespace stemma::graph {
namespace {

TEST(FlatMap, KeepsTheFirstValueOfAKey) {
  FlatMap<int> map;
  EXPECT_EQ(map.find(7), nullptr);
  EXPECT_EQ(map.emplace(7, 1), (std::pair{std::size_t{0}, true}));
  EXPECT_EQ(map.emplace(7, 2), (std::pair{std::size_t{0}, false}));
  EXPECT_EQ(*map.find(7), 1);
  map.at(0) = 3;
  EXPECT_EQ(*map.find(7), 3);
  EXPECT_EQ(map.find(8), nullptr);
}

TEST(FlatMap, HoldsWhatAMapHoldsInTheOrderInWhichItCame) {
  std::mt19937 random(20261129);
  for (const std::uint32_t keys : {1U, 8U, 9U, 40U, 3000U}) {
    FlatMap<std::uint32_t> map;
    std::map<std::uint32_t, std::uint32_t> expected;
    std::vector<FlatMap<std::uint32_t>::Entry> order;
    for (std::uint32_t i = 0; i < 2 * keys; ++i) {
      const auto key =
          static_cast<std::uint32_t>(random() % keys) * 0x10001U;  // some that only the high bits tell apart
      const bool fresh = expected.emplace(key, i).second;
      if (fresh) order.emplace_back(key, i);
      ASSERT_EQ(map.emplace(key, i).second, fresh);
    }
    EXPECT_EQ(map.entries(), order);
    for (const auto& [key, value] : expected) {
      ASSERT_NE(map.find(key), nullptr);
      EXPECT_EQ(*map.find(key), value);
      EXPECT_EQ(map.find(key + 1), nullptr);
    }
  }
}

}  // namespace
}  // namespace stemma::graph
