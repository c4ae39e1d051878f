#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "base/escape.hpp"
#include "base/text.hpp"

namespace stemma::base {
namespace {

using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::Not;
using namespace std::string_literals;

TEST(ForTerminal, OrdinaryTextInAnyScriptStays) {
  for (const std::string text :
       {"TASS <said> so", "Владивосток", "연합뉴스", "新华社", "ภาษาไทย", "العربية", "naïve …"}) {
    EXPECT_EQ(for_terminal(text), text);
  }
}

TEST(ForTerminal, EscapeSequencesAreShownNotObeyed) {
  EXPECT_EQ(for_terminal("\x1B[31mred\x1B[0m"), "<U+001B>[31mred<U+001B>[0m");
  EXPECT_EQ(for_terminal("\x1B]0;title\x07"), "<U+001B>]0;title<U+0007>");
  EXPECT_EQ(for_terminal("\xC2\x9B"
                         "31m"),
            "<U+009B>31m")
      << "the one-character form of ESC [";
  EXPECT_EQ(for_terminal("a\x08\x7F"), "a<U+0008><U+007F>");
  EXPECT_EQ(for_terminal("real\rfake"), "real<U+000D>fake") << "a bare return would overwrite the line";
}

TEST(ForTerminal, ZeroBytesAreShown) { EXPECT_EQ(for_terminal("a\0b"s), "a<U+0000>b"); }

TEST(ForTerminal, NewlinesAndTabsBecomeOneSpace) {
  EXPECT_EQ(for_terminal("a\nb\tc"), "a b c");
  EXPECT_EQ(for_terminal("a\r\nb"), "a b");
  EXPECT_EQ(for_terminal("a\r\r\nb"), "a<U+000D> b");
}

TEST(ForTerminal, BidiControlsAreShown) {
  EXPECT_EQ(for_terminal("user\u202Etxt.exe"), "user<U+202E>txt.exe");
  for (const char* control :
       {"\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u2066", "\u2067", "\u2068", "\u2069"}) {
    EXPECT_THAT(for_terminal(control), HasSubstr("<U+")) << for_json(control);
  }
}

TEST(ForTerminal, InvisibleCharactersAreShown) {
  EXPECT_EQ(for_terminal("TA\u200BSS"), "TA<U+200B>SS");
  EXPECT_EQ(for_terminal("\uFEFFTASS"), "<U+FEFF>TASS");
  EXPECT_EQ(for_terminal("soft\u00ADhyphen"), "soft<U+00AD>hyphen");
  EXPECT_EQ(for_terminal("a\u2028b\u2029"), "a<U+2028>b<U+2029>");
  EXPECT_EQ(for_terminal("tag\U000E0041"), "tag<U+E0041>");
  EXPECT_EQ(for_terminal("\u3164"), "<U+3164>") << "a filler that looks like nothing";
  EXPECT_EQ(for_terminal("\uFFFE"), "<U+FFFE>");
  EXPECT_EQ(for_terminal("\U0010FFFF"), "<U+10FFFF>");
}

TEST(ForTerminal, JoinersStayWhereWritingNeedsThem) {
  EXPECT_EQ(for_terminal("👩‍🚀 👨‍👩‍👧‍👦 ❤️‍🔥 👩🏽‍🚀"),
            "👩‍🚀 👨‍👩‍👧‍👦 ❤️‍🔥 👩🏽‍🚀");
  EXPECT_EQ(for_terminal("می\u200Cخواهم"), "می\u200Cخواهم") << "Persian";
  EXPECT_EQ(for_terminal("ක්\u200Dෂ"), "ක්\u200Dෂ") << "Sinhala";
}

TEST(ForTerminal, JoinersAreShownWhereTheyOnlyHide) {
  EXPECT_EQ(for_terminal("TA\u200DSS"), "TA<U+200D>SS");
  EXPECT_EQ(for_terminal("ТА\u200CСС"), "ТА<U+200C>СС");
  EXPECT_EQ(for_terminal("\u200D"), "<U+200D>");
  EXPECT_EQ(for_terminal("👩\u200D"), "👩<U+200D>");
  EXPECT_EQ(for_terminal("می\u200C"), "می<U+200C>");
  EXPECT_EQ(for_terminal("a\u200D\u200Db"), "a<U+200D><U+200D>b");
  EXPECT_EQ(for_terminal("👩\u200C🚀"), "👩<U+200C>🚀") << "a non-joiner belongs in no emoji";
}

TEST(ForTerminal, VariationSelectorsStayOnlyOnWhatVaries) {
  EXPECT_EQ(for_terminal("❤️"), "❤️");
  EXPECT_EQ(for_terminal("葛\U000E0100"), "葛\U000E0100");
  EXPECT_EQ(for_terminal("a\uFE0F"), "a<U+FE0F>");
  EXPECT_EQ(for_terminal("\uFE0F"), "<U+FE0F>");
  EXPECT_EQ(for_terminal("❤\uFE0F\uFE0F"), "❤\uFE0F<U+FE0F>") << "a second one can only carry hidden data";
}

TEST(ForTerminal, ArabicNumberSignsAreVisibleFormatCharacters) { EXPECT_EQ(for_terminal("\u0600"), "\u0600"); }

TEST(ForTerminal, BrokenBytesAreShownAsBytes) {
  EXPECT_EQ(for_terminal("a\xFF"
                         "b"),
            "a<FF>b");
  EXPECT_EQ(for_terminal("\xC0\xAF"), "<C0><AF>");
  EXPECT_EQ(for_terminal("\xED\xA0\x80"), "<ED><A0><80>");
  EXPECT_EQ(for_terminal("\xE2\x82"), "<E2><82>");
}

TEST(ForTerminal, WhatComesOutIsAlwaysCleanAndStaysAsItIs) {
  std::string every;
  for (int byte = 0; byte < 256; ++byte) every.push_back(static_cast<char>(byte));
  const std::string once = for_terminal(every + "\u202E\u200B\u200D" + every);
  EXPECT_THAT(first_invalid_utf8(once), Eq(std::nullopt));
  EXPECT_EQ(for_terminal(once), once);
  for (const char c : once) EXPECT_FALSE((c >= 0 && c < 0x20) || c == 0x7F);
}

TEST(ForDot, QuotesAndBackslashesCannotEndTheString) {
  EXPECT_EQ(for_dot("TASS"), R"("TASS")");
  EXPECT_EQ(for_dot(""), R"("")");
  EXPECT_EQ(for_dot(R"("]; evil [label=")"), R"("\"]; evil [label=\"")");
  EXPECT_EQ(for_dot(R"(\)"), R"("\\")");
  EXPECT_EQ(for_dot(R"(\")"), R"("\\\"")");
  EXPECT_EQ(for_dot(R"(\N \G \l)"), R"("\\N \\G \\l")") << "Graphviz's own escapes";
}

TEST(ForDot, NewlinesBreakTheLabelAndTabsDoNot) { EXPECT_EQ(for_dot("a\nb\r\nc\td"), R"("a\nb\nc d")"); }

TEST(ForDot, EntitiesStayTheTextThatTheyAre) {
  EXPECT_EQ(for_dot("&lt;b&gt; &#60; AT&T & co;"), R"("&amp;lt;b&amp;gt; &amp;#60; AT&T & co;")");
}

TEST(ForDot, AnHtmlLabelIsText) { EXPECT_EQ(for_dot("<b>bold</b>"), R"("<b>bold</b>")"); }

TEST(ForDot, HiddenControlAndBrokenBytesAreShown) {
  EXPECT_EQ(for_dot("\u202E\x1B\xFF\0"s), R"("<U+202E><U+001B><FF><U+0000>")");
}

TEST(ForDot, IsNoLongerThanGraphvizReads) {
  const std::string made = for_dot(std::string(20'000, '"'));
  EXPECT_LE(made.size(), 16'384U);
  EXPECT_TRUE(made.ends_with("\\\"…\"")) << made.substr(made.size() - 20);
  EXPECT_EQ(for_dot(std::string(9'000, 'x')).size(), 9'002U);
}

TEST(ForJson, QuotesBackslashesAndControlsAreEscaped) {
  EXPECT_EQ(for_json("a\"b\\c/"), R"("a\"b\\c/")");
  EXPECT_EQ(for_json("\n\t\r\b\f\x01\x1F\x7F"), R"("\n\t\r\u0008\u000c\u0001\u001f\u007f")");
  EXPECT_EQ(for_json("a\0b"s), R"("a\u0000b")");
  EXPECT_EQ(for_json("\xC2\x9B"), R"("\u009b")");
}

TEST(ForJson, ScriptLineEndsAndBidiControlsAreEscaped) {
  EXPECT_EQ(for_json("\u2028\u2029\u202E\u2066\u200F\u061C"), R"("\u2028\u2029\u202e\u2066\u200f\u061c")");
}

TEST(ForJson, WhatCannotBeSeenIsEscaped) {
  EXPECT_EQ(for_json("TA\u200BSS \uFEFF\u00AD\uFFFE"), R"("TA\u200bSS \ufeff\u00ad\ufffe")");
  EXPECT_EQ(for_json("tag\U000E0041 \U0010FFFF"), R"("tag\udb40\udc41 \udbff\udfff")");
}

TEST(ForJson, OtherTextKeepsItsBytes) {
  EXPECT_EQ(for_json("연합 👩‍🚀 </script>"), "\"연합 👩‍🚀 </script>\"");
}

TEST(ForJson, BrokenBytesBecomeTheReplacementCharacter) {
  EXPECT_EQ(for_json("a\xFF\xED\xA0\x80"
                     "b"),
            "\"a\uFFFD\uFFFD\uFFFD\uFFFDb\"");
}

TEST(ForXml, MarkupIsText) {
  EXPECT_EQ(for_xml("<script>alert('x' & \"y\")</script>"),
            "&lt;script&gt;alert(&#39;x&#39; &amp; &quot;y&quot;)&lt;/script&gt;");
  EXPECT_EQ(for_xml("\" onmouseover=\"evil()"), "&quot; onmouseover=&quot;evil()");
  EXPECT_EQ(for_xml("]]>"), "]]&gt;");
}

TEST(ForXml, CharactersThatXmlForbidsAreShown) {
  EXPECT_EQ(for_xml("a\0\x1B\uFFFE\xFF"s), "a&lt;U+0000&gt;&lt;U+001B&gt;&lt;U+FFFE&gt;&lt;FF&gt;");
  EXPECT_EQ(for_xml("a\u202Eb"), "a&lt;U+202E&gt;b");
}

TEST(ForXml, OrdinaryTextAndLinesStay) {
  EXPECT_EQ(for_xml("Владивосток\n\t연합 👩‍🚀"), "Владивосток\n\t연합 👩‍🚀");
  EXPECT_THAT(for_xml("TASS"), Not(HasSubstr("&")));
}

TEST(Roff, KeepsWhatIsTypedAndEscapesWhatRoffWouldRead) {
  EXPECT_EQ(for_roff("stemma check --as-of 2024"), R"(stemma check \-\-as\-of 2024)");
  EXPECT_EQ(for_roff(R"(a\b "c" 'd' `e` ^~)"), R"(a\eb \(dqc\(dq \(aqd\(aq \(gae\(ga \(ha\(ti)");
}

TEST(Roff, NoTextBecomesARequest) {
  EXPECT_EQ(for_roff(".so /etc/passwd"), R"(\&.so /etc/passwd)");
  EXPECT_EQ(for_roff("'br"), R"(\(aqbr)");
  EXPECT_EQ(for_roff("a\n.sy ls"), "a .sy ls");
}

TEST(Roff, OtherScriptsAndBrokenBytesAreNamedByNumber) {
  EXPECT_EQ(for_roff("백"), R"(\[uBC31])");
  EXPECT_EQ(for_roff("\xF0\x9F\x98\x80"), R"(\[u1F600])");
  EXPECT_EQ(for_roff("\xFF"), R"(\[uFFFD])");
  EXPECT_EQ(for_roff("\x1b[2J"), " [2J");
}

TEST(ForCsv, OnlyWhatPartsCellsIsQuoted) {
  EXPECT_EQ(for_csv("plain Владивосток 연합뉴스"), "plain Владивосток 연합뉴스");
  EXPECT_EQ(for_csv("a, b"), "\"a, b\"");
  EXPECT_EQ(for_csv("a; b"), "\"a; b\"") << "some spreadsheets part cells at semicolons";
  EXPECT_EQ(for_csv("say \"so\""), "\"say \"\"so\"\"\"");
  EXPECT_EQ(for_csv(" x"), "\" x\"");
  EXPECT_EQ(for_csv("a\nb"), "a b");
  EXPECT_EQ(for_csv(""), "");
}

TEST(ForCsv, NoCellIsRunAsAFormula) {
  for (const std::string text : {"=1+1", "+1", "-1", "@SUM(A1)", "\uFF1Dcmd", "\uFF20x"}) {
    EXPECT_EQ(for_csv(text), "'" + text);
  }
  EXPECT_EQ(for_csv("=HYPERLINK(\"x\",\"y\")"), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
  EXPECT_EQ(for_csv("a=1"), "a=1");
  EXPECT_EQ(for_csv("\t=1"), "\" =1\"") << "a tab before it becomes a space, quoted";
}

TEST(ForMarkdown, MarkupStaysText) {
  EXPECT_EQ(for_markdown("plain, 1. really"), "plain, 1. really");
  EXPECT_EQ(for_markdown("*bold* _so_ `code` [x](y) a|b"), "\\*bold\\* \\_so\\_ \\`code\\` \\[x\\](y) a\\|b");
  EXPECT_EQ(for_markdown("<script>&amp;"), "\\<script\\>\\&amp;");
  EXPECT_EQ(for_markdown("1. first"), "1\\. first");
  EXPECT_EQ(for_markdown("12) x"), "12\\) x");
  EXPECT_EQ(for_markdown("- item"), "\\- item");
  EXPECT_EQ(for_markdown("well-known"), "well-known");
  EXPECT_EQ(for_markdown("a\n# b"), "a \\# b");
  EXPECT_EQ(for_markdown("\xE2\x80\xAEx"), "\\<U+202E\\>x");
}

TEST(ForMarkdown, NobodyIsMentioned) {
  EXPECT_EQ(for_markdown("@editor and (@desk)"), "@<!-- -->editor and (@<!-- -->desk)");
  EXPECT_EQ(for_markdown("ana@example.org @ five"), "ana@example.org @ five");
}

TEST(ForWorkflow, IsOneLineWithoutACommand) {
  EXPECT_EQ(for_workflow("50 %: a, b"), "50 %25: a, b");
  EXPECT_EQ(for_workflow("a\n::error::b"), "a ::error::b");
  EXPECT_EQ(for_workflow_property("a:b,c%\n"), "a%3Ab%2Cc%25 ");
}

TEST(ForUri, IsPercentEncoded) {
  EXPECT_EQ(for_uri("samples/a-b_c.yaml"), "samples/a-b_c.yaml");
  EXPECT_EQ(for_uri("a b#c%.yaml"), "a%20b%23c%25.yaml");
  EXPECT_EQ(for_uri("/cases/연.yaml"), "file:///cases/%EC%97%B0.yaml");
}

TEST(ForLink, LeadsNowhereButToTheWeb) {
  EXPECT_EQ(for_link("https://example.org/a?b=1&c=(2)*[3]$'#d"),
            "https://example.org/a?b=1&#38;c=&#40;2&#41;&#42;&#91;3&#93;&#36;&#39;#d");
  EXPECT_EQ(for_link("HTTP://example.org/연 \"<>\n`|%20"), "HTTP://example.org/%EC%97%B0%20%22%3C%3E%0A%60%7C%20");
  for (const char* nowhere : {"", "javascript:alert(1)", "//example.org", "https:example.org", "data:text/html,x",
                              " https://example.org", "www.example.org", "file:///etc/passwd"}) {
    EXPECT_EQ(for_link(nowhere), "") << nowhere;
  }
}

}  // namespace
}  // namespace stemma::base
