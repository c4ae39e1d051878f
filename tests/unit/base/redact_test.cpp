#include "base/redact.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stemma::base {
namespace {

TEST(Redaction, FindsWordsWhateverTheirCase) {
  const Redaction sought({"Pavel Orlov", "ОРЛОВ"});
  EXPECT_EQ(sought.without("PAVEL ORLOV, Орлов, pavel orlov.", "*"), "*, *, *.");
  EXPECT_FALSE(sought.finds("Pavel  Orlov"));
}

TEST(Redaction, LeavesLongerWordsAlone) {
  const Redaction sought({"Kim", "gate 3"});
  EXPECT_EQ(sought.without("Kimberly, kim's, Kim2, ex-Kim, gate 34, gate 3.", "*"),
            "Kimberly, *'s, Kim2, ex-*, gate 34, *.");
}

TEST(Redaction, FindsNamesToWhichParticlesAreJoinedInScriptsWithoutCase) {
  EXPECT_EQ(Redaction({"김철수"}).without("김철수가 말했다", "*"), "*가 말했다");
}

TEST(Redaction, TakesTheLongerOfTwoThatBeginAlike) {
  EXPECT_EQ(Redaction({"Orlov", "", "Orlov & Sons", "Orlov"}).without("Orlov & Sons, Orlov", "*"), "*, *");
  EXPECT_THAT(Redaction({"a", "", "a"}).words(), testing::ElementsAre("a"));
  EXPECT_TRUE(Redaction({""}).empty());
}

TEST(Redaction, BytesThatAreNoTextAreNobodysLetters) {
  EXPECT_TRUE(Redaction({"Orlov"}).finds("\xFF\xFEOrlov\x80"));
  EXPECT_FALSE(Redaction({"\xC3\xA9t\xC3\xA9"}).finds("\xE9t\xE9")) << "Latin-1, not UTF-8";
  EXPECT_EQ(Redaction({"x"}).without("\xFFx\xFF", "*"), "\xFF*\xFF");
}

TEST(Redaction, WithoutWordsLeavesTextsAsTheyAre) {
  EXPECT_EQ(Redaction({}).without("as it is", "*"), "as it is");
  EXPECT_FALSE(Redaction({}).finds(""));
}

}  // namespace
}  // namespace stemma::base
