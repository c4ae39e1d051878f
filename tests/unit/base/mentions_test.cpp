#include "base/mentions.hpp"

#include <gtest/gtest.h>

namespace stemma::base {
namespace {

TEST(Mentions, AWordThatStandsByItself) {
  for (const char* text : {"tass", "of tass", "tass, and", "(tass)", "p1/tass/c2", "x tassel tass"}) {
    EXPECT_TRUE(mentions(text, "tass")) << text;
  }
}

TEST(Mentions, NotAsAPartOfAnotherWord) {
  for (const char* text : {"", "tas", "tassel", "le_tass", "tass-2", "tass2", "TASS"}) {
    EXPECT_FALSE(mentions(text, "tass")) << text;
  }
  EXPECT_FALSE(mentions("anything", ""));
}

}  // namespace
}  // namespace stemma::base
