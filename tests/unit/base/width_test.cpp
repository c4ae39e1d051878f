#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "base/text.hpp"

namespace stemma::base {
namespace {

using ::testing::ElementsAre;
using ::testing::Le;

TEST(DisplayWidth, LatinAndCyrillicTakeOneColumnEach) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("TASS"), 4U);
  EXPECT_EQ(display_width("Владивосток"), 11U);
  EXPECT_EQ(display_width("naïve “quotes” …"), 16U);
}

TEST(DisplayWidth, HangulChineseAndFullwidthTakeTwo) {
  EXPECT_EQ(display_width("연합뉴스"), 8U);
  EXPECT_EQ(display_width("新华社"), 6U);
  EXPECT_EQ(display_width("ＡＢ"), 4U);
  EXPECT_EQ(display_width("ｱ"), 1U) << "halfwidth katakana";
  EXPECT_EQ(display_width("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB"), 2U) << "a syllable of three conjoining jamo";
}

TEST(DisplayWidth, CombiningMarksTakeNone) {
  EXPECT_EQ(display_width("e\xCC\x81"), 1U);
  EXPECT_EQ(display_width("ที่นี่"), 2U) << "Thai vowels and tone marks stand above their consonant";
  EXPECT_EQ(display_width("हिन्दी"), 5U) << "spacing vowel signs take a column of their own";
}

TEST(DisplayWidth, AnEmojiTakesTwoHoweverManyCodePointsItHas) {
  EXPECT_EQ(display_width("📰"), 2U);
  EXPECT_EQ(display_width("👩‍🚀"), 2U) << "joined";
  EXPECT_EQ(display_width("👨‍👩‍👧‍👦"), 2U) << "a family of four";
  EXPECT_EQ(display_width("👍🏽"), 2U) << "with a skin tone";
  EXPECT_EQ(display_width("❤️"), 2U) << "a narrow character in emoji style";
  EXPECT_EQ(display_width("🇰🇷"), 2U) << "a flag";
  EXPECT_EQ(display_width("📰📰"), 4U);
}

TEST(Wrap, BreaksAtSpacesAndFillsLines) {
  EXPECT_THAT(wrap("one two three four", 9), ElementsAre("one two", "three", "four"));
  EXPECT_THAT(wrap("one two", 7), ElementsAre("one two"));
  EXPECT_THAT(wrap("one two", 6), ElementsAre("one", "two"));
}

TEST(Wrap, ALineMayBeEmptyButThereIsOne) {
  EXPECT_THAT(wrap("", 10), ElementsAre(""));
  EXPECT_THAT(wrap("   ", 10), ElementsAre(""));
}

TEST(Wrap, SpacesAtTheEdgesAndRunsOfSpacesBecomeOneBreak) {
  EXPECT_THAT(wrap("  one   two  ", 20), ElementsAre("one two"));
}

TEST(Wrap, AHyphenatedWordStaysWhole) {
  EXPECT_THAT(wrap("a law-enforcement source", 16), ElementsAre("a", "law-enforcement", "source"));
  EXPECT_THAT(wrap("é law-enforcement", 10), ElementsAre("é", "law-enforc", "ement"));
}

TEST(Wrap, AWordLongerThanALineIsBrokenBetweenClusters) {
  EXPECT_THAT(wrap("abcdefghij", 4), ElementsAre("abcd", "efgh", "ij"));
  EXPECT_THAT(wrap("👩‍🚀👩‍🚀👩‍🚀", 4), ElementsAre("👩‍🚀👩‍🚀", "👩‍🚀"));
  EXPECT_THAT(wrap("e\xCC\x81"
                   "e\xCC\x81"
                   "e\xCC\x81",
                   2),
              ElementsAre("e\xCC\x81"
                          "e\xCC\x81",
                          "e\xCC\x81"));
}

TEST(Wrap, ChineseBreaksBetweenCharactersButNotBeforeAFullStop) {
  EXPECT_THAT(wrap("新华社报道。", 6), ElementsAre("新华社", "报道。"));
  EXPECT_THAT(wrap("新华社报。道", 8), ElementsAre("新华社", "报。道")) << "the stop takes its character along";
}

TEST(Wrap, KoreanWordsBreakAtTheirSpaces) {
  EXPECT_THAT(wrap("러시아 당국은 백씨를", 9), ElementsAre("러시아", "당국은", "백씨를"));
}

TEST(Wrap, ThaiBreaksBetweenWords) { EXPECT_THAT(wrap("ภาษาไทย", 4), ElementsAre("ภาษา", "ไทย")); }

TEST(Wrap, NoLineIsWiderThanAsked) {
  const std::string text =
      "Baek (백광순) was held in Владивосток — 在海参崴被捕, ถูกจับกุม, "
      "👩‍🚀 "
      "https://example.org/a/very/long/path?x=1";
  for (std::size_t width = 2; width < 60; ++width) {
    for (const std::string& line : wrap(text, width)) EXPECT_THAT(display_width(line), Le(width)) << line;
  }
}

TEST(Wrap, AColumnTooNarrowForACharacterStillShowsIt) {
  EXPECT_THAT(wrap("한국", 1), ElementsAre("한", "국"));
  EXPECT_THAT(wrap("ab", 0), ElementsAre("a", "b"));
}

TEST(Fit, PadsToTheColumn) {
  EXPECT_EQ(fit("TASS", 6), "TASS  ");
  EXPECT_EQ(fit("TASS", 4), "TASS");
  EXPECT_EQ(fit("연합", 6), "연합  ");
  EXPECT_EQ(fit("", 3), "   ");
}

TEST(Fit, CutsWithAnEllipsisInTheLastColumn) {
  EXPECT_EQ(fit("Reuters", 5), "Reut…");
  EXPECT_EQ(fit("연합뉴스", 5), "연합…");
  EXPECT_EQ(fit("연합뉴스", 4), "연 …") << "half a character is never shown";
  EXPECT_EQ(fit("👩‍🚀👩‍🚀x", 4), "👩‍🚀 …") << "a cluster is never cut";
  EXPECT_EQ(fit("Reuters", 1), "…");
  EXPECT_EQ(fit("Reuters", 0), "");
}

TEST(Fit, IsAlwaysAsWideAsAsked) {
  for (const std::string text : {"Reuters", "연합뉴스 TV", "👨‍👩‍👧‍👦 family", "ที่นี่"}) {
    for (std::size_t width = 0; width < 16; ++width) EXPECT_EQ(display_width(fit(text, width)), width) << text;
  }
}

}  // namespace
}  // namespace stemma::base
