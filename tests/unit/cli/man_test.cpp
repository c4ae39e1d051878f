#include "cli/man.hpp"

#include <gtest/gtest.h>

#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

TEST(Man, ParagraphsAndHeadingsAreOneMacroEach) {
  EXPECT_EQ(render_man("first\nline\n\nsecond\n\n## When it fails\n\nthird\n"),
            "first line\n.PP\nsecond\n.SH \"WHEN IT FAILS\"\nthird\n");
}

TEST(Man, CodeKeepsItsLines) {
  EXPECT_EQ(render_man("text\n```\n.hidden\n\na  --b\n```\n"),
            "text\n.PP\n.RS 4\n.EX\n\\&.hidden\n\\&\na  \\-\\-b\n.EE\n.RE\n");
}

TEST(Man, WhatIsTypedIsBoldAndWhatItStandsForUnderlined) {
  EXPECT_EQ(
      render_man("| -o, --output FILE | write `there`, *whole* |\n| CASE | a case |\n"),
      ".TP\n\\fB\\-o, \\-\\-output\\fR \\fIFILE\\fR\nwrite \\fBthere\\fR, \\fIwhole\\fR\n.TP\n\\fBCASE\\fR\na case\n");
  EXPECT_EQ(render_man("| -h, --help | help |\n"), ".TP\n\\fB\\-h, \\-\\-help\\fR\nhelp\n");
}

TEST(Man, TheHeadOfATableIsLeftOut) {
  EXPECT_EQ(render_man("| key | value |\n|---|---|\n| name | its name |\n"), ".TP\n\\fBname\\fR\nits name\n");
}

TEST(Man, ListsAreIndented) {
  EXPECT_EQ(render_man("- one\n- two\n"), ".IP \\(bu 2\none\n.IP \\(bu 2\ntwo\n");
  EXPECT_EQ(render_man("1. one\n"), ".IP 1. 4\none\n");
}

TEST(Man, APageHasItsNameItsSynopsisAndThenTheRest) {
  const std::string page = man_page("check");
  EXPECT_EQ(page.find(".TH STEMMA\\-CHECK 1 "), 0U);
  const std::size_t name = page.find("stemma\\-check \\- list the corroboration gaps");
  const std::size_t synopsis = page.find(".SH SYNOPSIS"), description = page.find(".SH DESCRIPTION");
  EXPECT_LT(name, synopsis);
  EXPECT_LT(synopsis, description);
  EXPECT_LT(description, page.find(".SH \"OPTIONS\""));
  EXPECT_EQ(page.find("USAGE"), std::string::npos);
  EXPECT_EQ(man_page("numbers").find(".TH STEMMA\\-NUMBERS 7 "), 0U);
  EXPECT_EQ(man_page("").find(".TH STEMMA 1 "), 0U);
}

TEST(Man, AnUnknownPageIsRefused) { EXPECT_THROW(man_page("chek"), Error); }

}  // namespace
}  // namespace stemma::cli
