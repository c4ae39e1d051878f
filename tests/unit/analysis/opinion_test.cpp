// Opinions and their fusion: worked examples, and what must hold of any.
#include "analysis/opinion.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace stemma::analysis {
namespace {

constexpr double rounding = 5e-7;

const Opinion a{.6, .1, .3}, b{.4, .2, .4}, c{.1, .7, .2}, vacuous{0, 0, 1}, certain{1, 0, 0};

void expect(const Opinion& made, double belief, double disbelief, double uncertainty) {
  EXPECT_NEAR(made.belief, belief, rounding);
  EXPECT_NEAR(made.disbelief, disbelief, rounding);
  EXPECT_NEAR(made.uncertainty, uncertainty, rounding);
}

Opinion cumulative(const std::vector<Opinion>& of) { return fused_cumulatively(of); }
Opinion averaging(const std::vector<Opinion>& of) { return fused_averaging(of); }
Opinion weighted(const std::vector<Opinion>& of) { return fused_weighted(of); }

TEST(Opinions, ProjectTheirUncertaintyByTheBaseRate) {
  EXPECT_NEAR(projected(a), .75, rounding);
  EXPECT_NEAR(projected(b), .6, rounding);
  EXPECT_NEAR(projected(vacuous), .5, rounding);
  EXPECT_NEAR(projected({0, 0, 1, .2}), .2, rounding);
}

TEST(Opinions, ComeFromObservationsWithAPriorWeightOfTwo) {
  expect(from_observations(1, 0), 1. / 3, 0, 2. / 3);
  expect(from_observations(2, 0), .5, 0, .5);
  expect(from_observations(8, 0), .8, 0, .2);
  expect(from_observations(3, 1), .5, 1. / 6, 1. / 3);
  EXPECT_EQ(from_observations(0, 0), vacuous);
}

TEST(Opinions, AreWorthLessFromWhoIsTrustedLess) {
  expect(discounted(a, .8), .48, .08, .44);
  EXPECT_NEAR(projected(discounted(a, .8)), .7, rounding);
  EXPECT_EQ(discounted(a, 0), vacuous);
}

TEST(Opinions, OfIndependentSourcesAddUp) {
  expect(cumulative({a, b}), .620690, .172414, .206897);
  EXPECT_NEAR(projected(cumulative({a, b})), .724138, rounding);
  expect(cumulative({a, c}), .340909, .522727, .136364);
  expect(cumulative({a, a}), .705882, .117647, .176471);
  expect(cumulative({a, b, c}), .396226, .490566, .113208);
  expect(cumulative({cumulative({a, b}), c}), .396226, .490566, .113208);
  expect(cumulative({a, vacuous}), .6, .1, .3);
  expect(cumulative({vacuous, vacuous}), 0, 0, 1);
}

TEST(Opinions, OfTheSameEvidenceAverage) {
  expect(averaging({a, b}), .514286, .142857, .342857);
  expect(averaging({a, a}), .6, .1, .3);
  expect(averaging({a, vacuous}), .461538, .076923, .461538);
  expect(averaging({a, b, c}), .323077, .4, .276923);
  expect(averaging({averaging({a, b}), c}), .252632, .494737, .252632);
}

TEST(Opinions, OfDependentSourcesWeighByTheirConfidence) {
  expect(weighted({a, b}), .521739, .139130, .339130);
  EXPECT_NEAR(projected(weighted({a, b})), .691304, rounding);
  expect(weighted({a, a}), .6, .1, .3);
  expect(weighted({a, c}), .284211, .478947, .236842);
  expect(weighted({a, vacuous}), .6, .1, .3);
  expect(weighted({vacuous, vacuous}), 0, 0, 1);
}

TEST(Opinions, ThatAreCertainSilenceTheOthers) {
  for (const auto& fused : {cumulative({a, certain}), averaging({a, certain}), weighted({a, certain})}) {
    expect(fused, 1, 0, 0);
  }
  expect(cumulative({certain, {0, 1, 0}, a}), .5, .5, 0);
}

TEST(Opinions, KeepABaseRateBetweenThoseThatWereFused) {
  const Opinion low{.6, .1, .3, .2}, high{.4, .2, .4, .8};
  EXPECT_NEAR(averaging({low, high}).base_rate, .5, rounding);
  EXPECT_NEAR(cumulative({{0, 0, 1, .2}, {0, 0, 1, .8}}).base_rate, .5, rounding);
  EXPECT_NEAR(weighted({low, high}).base_rate, (.2 * .7 + .8 * .6) / 1.3, rounding);
  EXPECT_NEAR(cumulative({low, high}).base_rate, (.2 * .7 / .3 + .8 * .6 / .4) / (.7 / .3 + .6 / .4), rounding);
}

TEST(Opinions, AlwaysSumToOneInAnyOrder) {
  std::mt19937 random(7);
  const auto part = [&] { return std::uniform_real_distribution<double>(0.01, 1)(random); };
  for (int round = 0; round < 500; ++round) {
    std::vector<Opinion> some(2 + random() % 6);
    for (Opinion& one : some) {
      const double x = part(), y = part(), z = part();
      one = {x / (x + y + z), y / (x + y + z), 1 - (x + y) / (x + y + z), part()};
    }
    std::vector<Opinion> turned(some.rbegin(), some.rend());
    for (const auto& fuse : {fused_cumulatively, fused_averaging, fused_weighted}) {
      const Opinion made = fuse(some), other = fuse(turned);
      EXPECT_NEAR(made.belief + made.disbelief + made.uncertainty, 1, 1e-12);
      EXPECT_GE(std::min({made.belief, made.disbelief, made.uncertainty}), 0);
      EXPECT_NEAR(made.belief, other.belief, 1e-12);
      EXPECT_NEAR(made.base_rate, other.base_rate, 1e-12);
    }
    const Opinion all = cumulative(some);
    some.push_back(vacuous);
    EXPECT_NEAR(cumulative(some).belief, all.belief, 1e-9);
    EXPECT_NEAR(averaging({turned[0], turned[0]}).belief, turned[0].belief, 1e-12);
    EXPECT_NEAR(weighted({turned[0], turned[0]}).belief, turned[0].belief, 1e-12);
  }
}

}  // namespace
}  // namespace stemma::analysis
