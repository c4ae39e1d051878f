// What for_yaml writes, against the implicit types of YAML 1.1 (yaml.org/type) and the YAML 1.2 core
// schema. That libyaml reads the same string back is tested with the case file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <vector>

#include "base/escape.hpp"

namespace stemma::base {
namespace {

using namespace std::string_literals;

bool is_quoted(const std::string& scalar) {
  return scalar.size() >= 2 && scalar.front() == '"' && scalar.back() == '"';
}

/// Every plain form that some version of YAML takes for something other than a string.
bool has_another_type(const std::string& scalar) {
  static const std::vector<std::regex> types = [] {
    std::vector<std::regex> list;
    for (const char* pattern :
         {"~|null|Null|NULL|", "y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF",
          "[-+]?0b[0-1_]+", "[-+]?0[0-7_]+", "[-+]?(0|[1-9][0-9_]*)", "[-+]?0x[0-9a-fA-F_]+",
          "[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+", "0o[0-7]+", "[-+]?[0-9]+",
          "[-+]?([0-9][0-9_]*)?\\.[0-9.]*([eE][-+][0-9]+)?", "[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*",
          "[-+]?\\.(inf|Inf|INF)", "\\.(nan|NaN|NAN)", "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?", "<<",
          "=", "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*"}) {
      list.emplace_back(pattern);
    }
    return list;
  }();
  for (const std::regex& type : types) {
    if (std::regex_match(scalar, type)) return true;
  }
  return false;
}

TEST(ForYaml, WordsIdsAndSentencesStayPlain) {
  for (const std::string text : {"tass", "tass1/c2", "news-outlet", "TASS", "Baek passed state secrets", "it's so",
                                 "Владивосток", "연합뉴스 보도", "http://example.org/a?b=c#d", "a 1e3", "Norway",
                                 "nothing", "North & South", "less (50%) or so", "e3", "a#b", "trueish", "x!"}) {
    EXPECT_EQ(for_yaml(text), text);
  }
}

TEST(ForYaml, WordsThatSomeReaderTakesForAnotherTypeAreQuoted) {
  for (const std::string text :
       {"",      "NO",   "no",          "No",       "nO",         "yes",
        "y",     "n",    "Y",           "on",       "OFF",        "true",
        "False", "null", "Null",        "~",        "1e3",        "0x1F",
        "0o17",  "017",  "0b1",         "1_000",    "12:30:45",   "190:20:30",
        "1",     "-1",   "+1",          "1.5",      ".5",         ".inf",
        "-.INF", ".NaN", "nan",         "Infinity", "2024-03-11", "2001-12-14t21:59:43.10-05:00",
        "=",     "<<",   "6.8523015e+5"}) {
    EXPECT_EQ(for_yaml(text), "\"" + text + "\"");
  }
}

TEST(ForYaml, TextThatWouldChangeTheStructureIsQuoted) {
  for (const std::string text :
       {"- a",    "-",    "--- a", "...", "? a", "a: b", "a:",  ": a",     "a #b",    "#a",  "[a]",
        "{a: b}", "a, b", "a]",    "}",   "&a",  "*a",   "!a",  "!!str a", "|",       "> a", "%YAML",
        "@a",     "`a`",  "'a'",   " a",  "a ",  "a  b", "(a)", "a :b",    "50% less"}) {
    const std::string scalar = for_yaml(text);
    EXPECT_TRUE(is_quoted(scalar)) << scalar;
    EXPECT_EQ(scalar, "\"" + text + "\"");
  }
}

TEST(ForYaml, QuotesBackslashesAndLineEndsAreEscaped) {
  EXPECT_EQ(for_yaml("say \"no\""), R"("say \"no\"")");
  EXPECT_EQ(for_yaml("a\\nb"), R"("a\\nb")");
  EXPECT_EQ(for_yaml("a\nb\r\n\tc"), R"("a\nb\x0D\n\tc")");
  EXPECT_EQ(for_yaml("\"\n- evil: true"), R"("\"\n- evil: true")");
}

TEST(ForYaml, WhatCannotBeSeenIsWrittenAsAnEscape) {
  EXPECT_EQ(for_yaml("a\0b"s), R"("a\x00b")");
  EXPECT_EQ(for_yaml("a\x1B[0m"), R"("a\x1B[0m")");
  EXPECT_EQ(for_yaml("a\u202Eb"), R"("a\u202Eb")");
  EXPECT_EQ(for_yaml("a\u200B"), R"("a\u200B")");
  EXPECT_EQ(for_yaml("\uFEFFa"), R"("\uFEFFa")");
  EXPECT_EQ(for_yaml("a\u0085\u2028"), R"("a\x85\u2028")") << "line ends of YAML 1.1";
  EXPECT_EQ(for_yaml("a\U000E0041"), R"("a\U000E0041")");
  EXPECT_EQ(for_yaml("\u00A0a"), "\"\u00A0a\"") << "a space that looks like one";
}

TEST(ForYaml, EmojiAndJoinedLettersKeepTheirBytes) {
  EXPECT_EQ(for_yaml("at 👩‍🚀"), "at 👩‍🚀");
  EXPECT_EQ(for_yaml("👩‍🚀"), "\"👩‍🚀\"");
  EXPECT_EQ(for_yaml("می\u200Cخواهم"), "می\u200Cخواهم");
}

TEST(ForYaml, BrokenBytesBecomeTheReplacementCharacter) { EXPECT_EQ(for_yaml("a\xFF"), R"("a\uFFFD")"); }

TEST(ForYaml, NoPlainScalarHasAnotherTypeInAnyVersion) {
  const std::string alphabet = "nNoOyYeEsS01.x:-+_~<=";
  std::vector<std::string> texts{""};
  for (std::size_t from = 0, length = 0; length < 4; ++length) {
    const std::size_t until = texts.size();
    for (; from < until; ++from) {
      for (const char c : alphabet) texts.push_back(texts[from] + c);
    }
  }
  std::size_t plain = 0;
  for (const std::string& text : texts) {
    const std::string scalar = for_yaml(text);
    if (is_quoted(scalar)) continue;
    ++plain;
    EXPECT_EQ(scalar, text);
    EXPECT_FALSE(has_another_type(scalar)) << scalar;
  }
  EXPECT_GT(plain, texts.size() / 5) << "the test has plain scalars to look at";
}

}  // namespace
}  // namespace stemma::base
