#include "base/encoding.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/formula.hpp"
#include "base/text.hpp"

namespace stemma::base {
namespace {

using namespace std::string_literals;

std::string utf16(const std::u16string& text, bool big_endian) {
  std::string out;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8U), low = static_cast<char>(unit & 0xFFU);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  }
  return out;
}

TEST(Decoded, KnowsEachEncodingAndSaysWhetherItGuessed) {
  const std::u16string wide = u"id,name\r\n1,Zoë 간첩 🦉\r\n";
  const std::string text = "id,name\r\n1,Zoë 간첩 🦉\r\n";
  EXPECT_EQ(decoded(text).text, text);
  EXPECT_EQ(decoded(text).encoding, "UTF-8");
  EXPECT_EQ(decoded("\xEF\xBB\xBF" + text).text, text);
  EXPECT_EQ(decoded("\xEF\xBB\xBF" + text).encoding, "UTF-8 with a byte order mark");
  for (const bool big_endian : {false, true}) {
    const Decoded marked = decoded((big_endian ? "\xFE\xFF"s : "\xFF\xFE"s) + utf16(wide, big_endian));
    EXPECT_EQ(marked.text, text);
    EXPECT_FALSE(marked.guessed);
    const Decoded bare = decoded(utf16(wide, big_endian));
    EXPECT_EQ(bare.text, text);
    EXPECT_TRUE(bare.guessed);
  }
  const Decoded old = decoded(
      "Zo\xEB costs \x80"
      "5 \x93so\x94");
  EXPECT_EQ(old.text, "Zoë costs €5 “so”");
  EXPECT_EQ(old.encoding, "Windows-1252");
  EXPECT_TRUE(old.guessed);
}

TEST(Decoded, WhateverComesIsUtf8Afterwards) {
  for (const std::string& bytes :
       {""s, "\xFF"s, "\xFF\xFE"s,
        "\xFF\xFE"
        "a"s,
        "\xFF\xFE\x00\xD8"s, "\xFE\xFF\xDC\x00"s, "\x81\x8D\x8F\x90\x9D"s, "\xEF\xBB\xBF\xFF"s, "\0"s, "\0\0"s}) {
    EXPECT_FALSE(first_invalid_utf8(decoded(bytes).text)) << bytes;
  }
}

TEST(RunsInSpreadsheets, KnowsTheSignsThatBeginAFormula) {
  for (const char* cell : {"=1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠a", "\t=1", "\r\n=1", "\n-1"})
    EXPECT_TRUE(runs_in_spreadsheets(cell));
  for (const char* cell : {"", "1", "a=1", "'=1", " =1"}) EXPECT_FALSE(runs_in_spreadsheets(cell));
}

}  // namespace
}  // namespace stemma::base
