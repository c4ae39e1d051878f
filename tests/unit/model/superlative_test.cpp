#include "model/superlative.hpp"

#include <gtest/gtest.h>

namespace stemma::model {
namespace {

TEST(Superlative, IsSeenInWordsThatClaimARecord) {
  for (const char* text : {"The first arrest of a South Korean", "He was the ONLY survivor", "the largest, by far",
                           "Such a thing has never before happened", "It was unprecedented", "first"}) {
    EXPECT_TRUE(says_superlative(text)) << text;
  }
}

TEST(Superlative, IsNotSeenInFixedExpressionsOrInsideOtherWords) {
  for (const char* text :
       {"", "She knows it first-hand", "The First Lady spoke", "At first he denied it", "Firstly, he left",
        "He had never seen it before", "commonly known", "The prime minister's first name"}) {
    EXPECT_FALSE(says_superlative(text)) << text;
  }
}

TEST(Superlative, IsNotMistakenInOtherScripts) { EXPECT_FALSE(says_superlative("한국인 간첩 혐의 체포")); }

}  // namespace
}  // namespace stemma::model
