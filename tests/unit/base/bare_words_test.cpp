#include "base/bare_words.hpp"

#include <gmock/gmock.h>

#include <string>

namespace stemma::base {
namespace {

TEST(BareWords, AreTheSameInEveryLayoutAndSpelling) {
  for (const char* text : {"Kim Min-su", "KIM  MIN\nSU", "kim, min (su)", "Ｋｉｍ Ｍｉｎ　ｓｕ",
                           "K\u200Bim Min\u2013su", "Kîm Mín su", "│ Kim\t│ Min_su"}) {
    EXPECT_EQ(bare_words(text), "kim min su") << text;
  }
  EXPECT_EQ(bare_words(""), "");
  EXPECT_EQ(bare_words(" ?! "), "");
}

TEST(BareWords, ComposeHangulAndKeepWhatIsAnotherLetter) {
  EXPECT_EQ(bare_words("\u1100\u1175\u11B7"), bare_words("김"));
  EXPECT_NE(bare_words("기민수"), bare_words("김민수"));
  EXPECT_NE(bare_words("か"), bare_words("が"));
  EXPECT_EQ(bare_words("สายลับ"), "สายลับ") << "its vowels are marks";
}

TEST(BareWords, LinesMayBreakBetweenLettersOfScriptsWithoutSpaces) {
  EXPECT_EQ(bare_words("习近\n   平 said"), "习近平 said");
  EXPECT_EQ(bare_words("TASS 통신"), "tass 통신");
}

TEST(BareText, SaysOnWhichLineAWordStands) {
  const BareText text("one\n\n  ...\nTwo three\nfour");
  EXPECT_EQ(text.words(), "one two three four");
  EXPECT_EQ(text.line(0), 1U);
  EXPECT_EQ(text.line(text.words().find("two")), 4U);
  EXPECT_EQ(text.line(text.words().find("three")), 4U);
  EXPECT_EQ(text.line(text.words().find("four")), 5U);
}

TEST(StandsAlone, MeansWholeWordsExceptBesideScriptsWithoutSpaces) {
  const std::string text = "kim kimono 김민수는 kim先生";
  const auto alone = [&](std::size_t from, std::size_t length) { return stands_alone(text, from, from + length); };
  EXPECT_TRUE(alone(0, 3));
  EXPECT_FALSE(alone(4, 3)) << "kimono";
  EXPECT_TRUE(alone(text.find("김"), std::string("김민수").size()));
  EXPECT_TRUE(alone(text.rfind("kim"), 3));
  EXPECT_TRUE(stands_alone("kim", 0, 3));
}

}  // namespace
}  // namespace stemma::base
