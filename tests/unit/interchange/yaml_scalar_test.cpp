// What base::for_yaml writes is read back by libyaml as the same string, wherever it stands.
#include <gtest/gtest.h>
#include <yaml.h>

#include <optional>
#include <string>
#include <vector>

#include "base/escape.hpp"
#include "base/utf8.hpp"

namespace stemma::interchange {
namespace {

using namespace std::string_literals;

/// The scalars of a document in order, or nothing if libyaml refuses it.
std::optional<std::vector<std::string>> scalars_of(const std::string& document) {
  yaml_parser_t parser;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(document.data()), document.size());
  std::vector<std::string> scalars;
  bool good = true;
  for (bool more = true; more;) {
    yaml_event_t event;
    good = yaml_parser_parse(&parser, &event) == 1;
    if (!good) break;
    more = event.type != YAML_STREAM_END_EVENT;
    if (event.type == YAML_SCALAR_EVENT) {
      scalars.emplace_back(reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length);
    }
    good = good && event.type != YAML_ALIAS_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  if (!good) return std::nullopt;
  return scalars;
}

void expect_read_back(const std::string& text) {
  const std::string scalar = base::for_yaml(text);
  const std::vector<std::string> block{"key", text, "next", "x"};
  EXPECT_EQ(scalars_of("key: " + scalar + "\nnext: x\n"), block) << scalar;
  EXPECT_EQ(scalars_of("{key: " + scalar + ", next: x}\n"), block) << scalar;
  EXPECT_EQ(scalars_of("key: [" + scalar + "]\nnext: x\n"), block) << scalar;
  EXPECT_EQ(scalars_of("- " + scalar + "\n- x\n"), (std::vector<std::string>{text, "x"})) << scalar;
  EXPECT_EQ(scalars_of(scalar + ": x\n"), (std::vector<std::string>{text, "x"})) << scalar;
}

TEST(YamlScalar, HostileStringsAreReadBack) {
  for (const std::string& text : {""s,
                                  " "s,
                                  "NO"s,
                                  "~"s,
                                  "null"s,
                                  "1e3"s,
                                  "0x1F"s,
                                  "12:30"s,
                                  "2024-03-11"s,
                                  "- a"s,
                                  "a: b"s,
                                  "a:"s,
                                  "a :b"s,
                                  "a #b"s,
                                  "#"s,
                                  "? a"s,
                                  "| a"s,
                                  "> a"s,
                                  "'"s,
                                  "''"s,
                                  "\""s,
                                  "\\"s,
                                  "\\\""s,
                                  "'a' \"b\""s,
                                  " leading"s,
                                  "trailing "s,
                                  "a\nb"s,
                                  "\n"s,
                                  "a\r\nb"s,
                                  "\t"s,
                                  "a\tb"s,
                                  "[a, b]"s,
                                  "{a: b}"s,
                                  "a, b"s,
                                  "&a"s,
                                  "*a"s,
                                  "!!int 3"s,
                                  "%TAG"s,
                                  "@"s,
                                  "`"s,
                                  "---"s,
                                  "..."s,
                                  "--- a"s,
                                  "<<"s,
                                  "="s,
                                  "a\0b"s,
                                  "\x1B[31m"s,
                                  "\x7F"s,
                                  "\xC2\x85"s,
                                  "\u2028\u2029"s,
                                  "\u202E"s,
                                  "\u200B"s,
                                  "\uFEFF"s,
                                  "\uFFFE"s,
                                  "\U000E0041"s,
                                  "\U0010FFFF"s,
                                  "연합뉴스"s,
                                  "新华社 报道"s,
                                  "ภาษาไทย"s,
                                  "👩‍🚀"s,
                                  "at 👩‍🚀"s,
                                  "می\u200Cخواهم"s,
                                  "http://example.org/a?b=c#d"s,
                                  "it's so"s,
                                  "\"\n- evil: true\n\""s}) {
    expect_read_back(text);
  }
}

TEST(YamlScalar, EveryShortStringOfIndicatorsIsReadBack) {
  const std::string alphabet = "a1 :#-,[]{}&*!|>'\"%@`?\\\n~.";
  for (const char a : alphabet) {
    for (const char b : alphabet) {
      for (const char c : alphabet) expect_read_back(std::string{a, b, c});
    }
  }
}

TEST(YamlScalar, EveryCodePointIsReadBackInsideAWord) {
  for (char32_t value = 0; value <= 0x10FFFF; value = value < 0x3100 ? value + 1 : value + 61) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string text = "a";
    base::append_utf8(text, value);
    text += "b";
    const std::string scalar = base::for_yaml(text);
    ASSERT_EQ(scalars_of("- " + scalar + "\n"), std::vector<std::string>{text}) << scalar;
  }
}

}  // namespace
}  // namespace stemma::interchange
