#include "cli/markdown.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stemma::cli {
namespace {

using testing::HasSubstr;

TEST(Markdown, WrapsParagraphsAndKeepsThemApart) {
  EXPECT_EQ(render_markdown("# Title\n\none two three four five six seven\neight nine\n\nmore\n", 40, false),
            "Title\n\none two three four five six seven eight\nnine\n\nmore\n");
}

TEST(Markdown, IndentsTheLaterLinesOfAListItem) {
  EXPECT_EQ(render_markdown("- one two three four five six seven eight nine\n- ten\n1. first\n", 40, false),
            "- one two three four five six seven\n  eight nine\n- ten\n1. first\n");
}

TEST(Markdown, LeavesCodeAsItIs) {
  EXPECT_EQ(render_markdown("Do:\n\n```\na  b   | c\n\n# not a heading\n```\n\nDone.\n", 40, false),
            "Do:\n\n    a  b   | c\n\n    # not a heading\n\nDone.\n");
}

TEST(Markdown, AlignsTablesAndWrapsTheLastColumn) {
  EXPECT_EQ(render_markdown("| a | one two three four five six seven eight |\n|---|---|\n| bcd | nine |\n", 40, false),
            "  a    one two three four five six seven\n       eight\n  bcd  nine\n");
}

TEST(Markdown, ABarInBackticksOrBehindABackslashDividesNothing) {
  EXPECT_THAT(render_markdown("| `a|b` | c |\n", 40, false), HasSubstr("`a|b`  c"));
  EXPECT_THAT(render_markdown("| a\\|b | c |\n", 40, false), HasSubstr("a|b  c"));
}

TEST(Markdown, StressesHeadingsOnlyWhereAsked) {
  EXPECT_EQ(render_markdown("# T\n\n**x** *y* `*`\n", 40, true), "\x1b[1mT\x1b[0m\n\nx y `*`\n");
  EXPECT_EQ(render_markdown("# T\n\n**x** y\n", 40, false), "T\n\nx y\n");
}

TEST(Markdown, IsNeverNarrowerThanFortyColumns) {
  const std::string text = "one two three four five six seven eight nine ten\n";
  EXPECT_EQ(render_markdown(text, 1, false), render_markdown(text, 40, false));
  EXPECT_EQ(render_markdown("", 80, false), "");
}

}  // namespace
}  // namespace stemma::cli
