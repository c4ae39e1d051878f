#include "cli/error_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stemma::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ErrorText, SaysMessageContextAndHint) {
  Error error(ErrorKind::usage, "the case has no claim `c99`", "did you mean `c9`?");
  error.while_doing("while judging story.yaml");
  EXPECT_EQ(error_text(error),
            "stemma: error: the case has no claim `c99`\n"
            "  while judging story.yaml\n"
            "  hint: did you mean `c9`?\n");
}

TEST(ErrorText, SaysOfALimitWhereItIsTold) {
  EXPECT_EQ(error_text(Error(ErrorKind::limit, "a.yaml is larger than 9 bytes")),
            "stemma: error: a.yaml is larger than 9 bytes\n"
            "  hint: `stemma help limits` lists what is read at most, and how to allow more\n");
  EXPECT_THAT(error_text(Error(ErrorKind::limit, "too deep", "say less")), HasSubstr("  hint: say less\n"));
}

TEST(ErrorText, ShowsEveryMistakeAndThenTheSum) {
  const Error error(ErrorKind::bad_input, "a.yaml has 2 mistakes",
                    {{{"a.yaml", 2, 3}, "one", {}, "  x: y"}, {{"a.yaml", 14, 1}, "two", "mend it", "z"}});
  EXPECT_EQ(error_text(error),
            "a.yaml:2:3: error: one\n"
            "  2 |   x: y\n"
            "    |   ^\n"
            "a.yaml:14:1: error: two\n"
            "  14 | z\n"
            "     | ^\n"
            "  hint: mend it\n"
            "stemma: error: a.yaml has 2 mistakes\n");
}

TEST(MistakeText, PutsTheCaretUnderWideCharacters) {
  // Four Korean syllables take two columns each; the quotation mark is the sixth code point.
  const std::string text = mistake_text({{"a.yaml", 1, 6}, "odd", {}, "백광순씨 \"x\""}, "error");
  EXPECT_THAT(text, HasSubstr("  1 | 백광순씨 \"x\"\n    |          ^\n"));
}

TEST(MistakeText, KeepsHostileTextFromTheTerminal) {
  const std::string text =
      mistake_text({{"a\x1b[2J.yaml", 1, 8}, "bad \x1b]0;title\x07", {}, "a: \x1b[31m\xE2\x80\xAEtxt"}, "error");
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text, Not(HasSubstr("\x07")));
  EXPECT_THAT(text, Not(HasSubstr("\xE2\x80\xAE")));
  EXPECT_THAT(text, HasSubstr("^"));
}

TEST(MistakeText, ShowsOnlyThePartOfALongLineAroundTheCaret) {
  const std::string line = std::string(5000, 'a') + "HERE" + std::string(5000, 'b');
  const std::string text = mistake_text({{"a.yaml", 7, 5001}, "odd", {}, line}, "error");
  EXPECT_LT(text.size(), 300U);
  const std::size_t start = text.find("  7 | ");
  const std::size_t shown = text.find("HERE") - start;
  EXPECT_THAT(text, HasSubstr("…"));
  // The ellipsis before takes one column and three bytes.
  EXPECT_EQ(text.find('^') - text.find('\n', start) - 1, shown - 2);
}

TEST(MistakeText, LeavesOutAPlaceThatIsNotKnown) {
  EXPECT_EQ(mistake_text({{}, "odd", {}, {}}, "note"), "note: odd\n");
  EXPECT_EQ(mistake_text({{"a.yaml", 0, 0}, "odd", {}, {}}, "note"), "a.yaml: note: odd\n");
  EXPECT_EQ(mistake_text({{"a.yaml", 3, 0}, "odd", {}, "x"}, "note"), "a.yaml:3: note: odd\n  3 | x\n");
}

TEST(MistakeText, SurvivesAColumnPastTheEndOfTheLine) {
  EXPECT_EQ(mistake_text({{"a.yaml", 1, 40}, "ends early", {}, "ab"}, "error"),
            "a.yaml:1:40: error: ends early\n  1 | ab\n    |   ^\n");
}

}  // namespace
}  // namespace stemma::cli
