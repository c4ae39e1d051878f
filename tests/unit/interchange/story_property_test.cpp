// What holds for any story: the way back to the file is exact, and no input takes more than its share of work.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "base/utf8.hpp"
#include "interchange/story_lines.hpp"
#include "story_fixture.hpp"
#include "support/throws.hpp"

namespace stemma::interchange {
namespace {

constexpr std::array<std::string_view, 70> pieces{
    "word ",     "Word ",      "Üñï ",        "語。",        "😀 ",      "A. ",
    "end. ",     "Why? ",      "\"Is it?\" ", "U.S. ",       "Rev. ",   "3.5 ",
    "…",         "\n",         "\n",          "\n\n",        "\n\n",    "\r\n",
    "  ",        "    ",       "\t",          "\xC2\xA0",    "[c1]",    " [c2 c3].",
    "[c1, c4] ", "[sic] ",     "[",           "]",           "[a](b)",  "[a][r]",
    "![p](q)",   "\n[r]: x\n", "(",           ")",           "*",       "**",
    "_",         "__",         "`",           "``",          "\n```\n", "\n# ",
    "\n## ",     " ##\n",      "\n===\n",     "\n---\n",     "\n- ",    "\n  + ",
    "\n1. ",     "\n> ",       "> ",          "<!--",        "-->",     "<b>",
    "</b>",      "<br>",       "<x@y.z>",     "<",           ">",       "&amp;",
    "&nbsp;",    "&#233;",     "&",           "\\",          "\\*",     "\n| a | b |\n|---|---|\n",
    "|",         "[^1]",       "\n[^1]: ",    "\xE2\x80\xA8"};

std::string random_story(std::mt19937& random) {
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  std::uniform_int_distribution<int> length(1, 60);
  std::string text = random() % 4 == 0 ? "\xEF\xBB\xBF" : "";
  for (int left = length(random); left > 0; --left) text += pieces[piece(random)];
  return text;
}

std::vector<std::vector<char32_t>> characters_of(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<std::vector<char32_t>> lines;
  StoryLines each(text);
  while (const auto line = each.next()) {
    lines.emplace_back();
    for (std::size_t i = 0; i < line->size();) {
      const base::CodePoint point = base::decode(*line, i);
      lines.back().push_back(point.value);
      i += point.length;
    }
  }
  return lines;
}

/// Every character of the sentence stands where it says that it does; a space may stand for a tag or line end, and
/// another character for an entity.
void expect_exact(const model::StorySentence& sentence, const std::vector<std::vector<char32_t>>& lines) {
  EXPECT_EQ(sentence.place_of(0), sentence.at);
  for (std::size_t i = 0; i < sentence.text.size();) {
    const base::CodePoint point = base::decode(sentence.text, i);
    const Place place = sentence.place_of(i);
    EXPECT_EQ(sentence.place_of(i + point.length - 1), place) << "within a character";
    ASSERT_TRUE(place.line >= 1 && place.line <= lines.size() && place.column >= 1);
    const auto& line = lines[place.line - 1];
    if (point.value != U' ') {
      ASSERT_LE(place.column, line.size());
      const char32_t there = line[place.column - 1];
      EXPECT_TRUE(there == U'&' || there == point.value) << sentence.text << " at byte " << i;
    }
    i += point.length;
  }
}

TEST(StoryProperties, EveryCharacterHasItsPlace) {
  std::mt19937 random(20240314);  // NOLINT(cert-msc51-cpp): the same stories every time
  std::size_t read = 0;
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = random_story(random);
    const StoryFormat format = round % 5 == 0 ? StoryFormat::plain : StoryFormat::markdown;
    model::Story story;
    if (const auto error = test::error_of([&] { story = story_of(text, format); })) {
      EXPECT_EQ(error->kind(), ErrorKind::bad_input) << error->message();
      continue;
    }
    ++read;
    const auto lines = characters_of(text);
    const model::StorySentence* before = nullptr;
    for (const model::StorySentence& sentence : story.sentences) {
      expect_exact(sentence, lines);
      EXPECT_TRUE(!sentence.text.starts_with(' ') && !sentence.text.ends_with(' ')) << sentence.text;
      EXPECT_EQ(sentence.text.find("  "), std::string::npos) << sentence.text;
      EXPECT_EQ(sentence.runs.front().from, 0U);
      if (before != nullptr) {
        EXPECT_LE(std::pair(before->at.line, before->at.column), std::pair(sentence.at.line, sentence.at.column));
      }
      before = &sentence;
    }
    if (testing::Test::HasFailure()) FAIL() << "in the story:\n" << text;
  }
  EXPECT_GT(read, 10'000U);
}

TEST(StoryProperties, HostileStoriesCostWhatTheirSizeCosts) {
  // Anything worse than linear would not end within the time that a test may take.
  constexpr std::size_t times = 40'000;
  for (const std::string_view piece :
       {"[",         "]",          "[]",    "*",     "* ",         "_a_ ",    "**a *b ",      "`",
        "``` ",      "\\`",        "` `` ", "<",     "<a ",        "<a b=\"", "<a b='\"",     "<!--",
        "-->",       "<a:",        "<a@",   "![",    "![a](",      "[a](b",   "[a](b \"",     "[a](<b",
        "[a][",      "[a][b]",     "[^",    "[^1]",  "[c1]",       "[c1",     "[c1, ",        "[sic]",
        "&",         "&amp;",      "&#",    "(",     ".",          ". ",      ". ( ",         "? ) ",
        ".\" ",      "…",          "… A",   "A. ",   "a. 5 ",      "U.S. ",   "No. ",         "\"",
        "|",         "| |\n",      "-",     "=",     "#",          "# a\n",   "a\n=\n",       "- a\n",
        "> a\n",     "1. a\n",     "\n",    "a\n\n", "<!-- -->\n", "```\n",   "~~~~\n\n",     "[a]: b\n",
        "[^a]: b\n", "<script>\n", "  \t",  "a\\\n", "\xC2\xA0",   "é",       "\xE2\x80\xA8", "語。"}) {
    std::string text = "A story.\n\n";
    text.reserve(text.size() + times * piece.size());
    for (std::size_t i = 0; i < times; ++i) text += piece;
    for (const StoryFormat format : {StoryFormat::markdown, StoryFormat::plain}) {
      const auto error = test::error_of([&] { story_of(text, format); });
      EXPECT_TRUE(!error || error->kind() == ErrorKind::bad_input || error->kind() == ErrorKind::limit) << piece;
    }
  }
}

TEST(StoryProperties, ALineOfThingsLeftOutCostsWhatItsSizeCosts) {
  for (const std::string_view piece : {"<!---->", "<!-- a --> ", "<style></STYLE>", "<SCRIPT>a</script>"}) {
    std::string line;
    for (std::size_t i = 0; i < 100'000; ++i) line += piece;
    const model::Story story = story_of("A story.\n\n" + line + "It burnt.", StoryFormat::markdown);
    ASSERT_EQ(story.sentences.size(), 2U) << piece;
    EXPECT_EQ(story.sentences.back().text, "It burnt.") << piece;
    EXPECT_EQ(story.sentences.back().at.column, line.size() + 1) << piece;
  }
}

TEST(StoryProperties, NestingIsLimited) {
  for (const std::string_view piece : {"> ", ">", "- ", "1. ", "> - "}) {
    std::string text;
    for (std::size_t i = 0; i < 100'000; ++i) text += piece;
    const auto error = test::error_of([&] { story_of(text + "a"); });
    ASSERT_TRUE(error) << piece;
    EXPECT_EQ(error->kind(), ErrorKind::limit);
  }
}

TEST(StoryProperties, TenMegabytesAreRead) {
  std::string text = "# Headline [c1]\n\n";
  std::size_t paragraphs = 0;
  for (; text.size() < 10U << 20U; ++paragraphs) {
    text += "Rev. Lee said *so* in the U.S. on 3 May [c2]. \"Is it?\" was [asked](http://x.y)\nby nobody [c1, c3].\n\n";
  }
  EXPECT_EQ(story_of(text).sentences.size(), 2 * paragraphs + 1);
}

}  // namespace
}  // namespace stemma::interchange
