#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace stemma::base {
namespace {

using ::testing::Eq;
using ::testing::Optional;
using namespace std::string_literals;

TEST(Utf8, WellFormedTextOfEveryLengthHasNoInvalidByte) {
  EXPECT_THAT(first_invalid_utf8(""), Eq(std::nullopt));
  EXPECT_THAT(first_invalid_utf8("TASS"), Eq(std::nullopt));
  EXPECT_THAT(first_invalid_utf8("ТАСС, 연합뉴스, 新華社, 👩‍🚀"), Eq(std::nullopt));
  EXPECT_THAT(first_invalid_utf8("a\0b"s), Eq(std::nullopt));
  EXPECT_THAT(first_invalid_utf8("\xF4\x8F\xBF\xBF"), Eq(std::nullopt)) << "U+10FFFF is the last code point";
}

TEST(Utf8, OverlongFormsAreInvalid) {
  EXPECT_THAT(first_invalid_utf8("ab\xC0\xAF"), Optional(2U));
  EXPECT_THAT(first_invalid_utf8("\xC1\xBF"), Optional(0U));
  EXPECT_THAT(first_invalid_utf8("\xE0\x80\xAF"), Optional(0U));
  EXPECT_THAT(first_invalid_utf8("\xF0\x80\x80\xAF"), Optional(0U));
}

TEST(Utf8, SurrogatesAndValuesPastTheEndAreInvalid) {
  EXPECT_THAT(first_invalid_utf8("\xED\xA0\x80"), Optional(0U));
  EXPECT_THAT(first_invalid_utf8("\xED\xBF\xBF"), Optional(0U));
  EXPECT_THAT(first_invalid_utf8("\xF4\x90\x80\x80"), Optional(0U));
  EXPECT_THAT(first_invalid_utf8("\xFF"), Optional(0U));
}

TEST(Utf8, CutAndStraySequencesAreInvalidWhereTheyBegin) {
  EXPECT_THAT(first_invalid_utf8("é\xC3"), Optional(2U));
  EXPECT_THAT(first_invalid_utf8("x\xE2\x82"), Optional(1U));
  EXPECT_THAT(first_invalid_utf8("x\x80"), Optional(1U));
  EXPECT_THAT(first_invalid_utf8("\xC3("
                                 "abc"),
              Optional(0U));
}

TEST(Utf8, EveryCodePointComesBackFromItsBytes) {
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string bytes;
    append_utf8(bytes, value);
    const CodePoint point = decode(bytes, 0);
    ASSERT_TRUE(point.ok) << "U+" << std::hex << static_cast<unsigned>(value);
    ASSERT_EQ(point.value, value);
    ASSERT_EQ(point.length, bytes.size());
  }
}

TEST(Utf8, CodePointsAreCountedNotBytes) {
  EXPECT_EQ(code_points(""), 0U);
  EXPECT_EQ(code_points("abc"), 3U);
  EXPECT_EQ(code_points("백광순"), 3U);
  EXPECT_EQ(code_points("e\xCC\x81"), 2U) << "a letter and its accent are two";
}

TEST(Utf8, OnlyAsciiLettersChangeTheirCase) {
  EXPECT_EQ(ascii_lower("TASS-News_9"), "tass-news_9");
  EXPECT_EQ(ascii_lower("ÉCOLE @[`{"), "École @[`{");
  EXPECT_EQ(ascii_upper("tass-News_9 é @[`{"), "TASS-NEWS_9 é @[`{");
}

TEST(NormalForm, AccentsAreComposed) {
  EXPECT_EQ(nfc("e\xCC\x81"), "é");
  EXPECT_EQ(nfc("caf\x65\xCC\x81 Nguye\xCC\x82\xCC\x83n"), "café Nguyễn");
  EXPECT_EQ(nfc("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB"), "한") << "conjoining jamo become a syllable";
}

TEST(NormalForm, ComposedAndAsciiTextStays) {
  EXPECT_EQ(nfc(""), "");
  EXPECT_EQ(nfc("plain\0text"s), "plain\0text"s);
  EXPECT_EQ(nfc("Владивосток 👩‍🚀"), "Владивосток 👩‍🚀");
}

TEST(NormalForm, TextThatGrowsIsWhole) {
  std::string grows;
  for (int i = 0; i < 500; ++i) append_utf8(grows, 0x1D160);  // a composition exclusion: three code points each
  EXPECT_EQ(code_points(nfc(grows)), 1500U);
}

TEST(NormalForm, IsStable) {
  const std::string once = nfc("A\xCC\x8A \xE2\x84\xAB ẛ̣");
  EXPECT_EQ(nfc(once), once);
}

}  // namespace
}  // namespace stemma::base
