// The checker's copy, as HTML and as Markdown.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/report/story_desk.hpp"

namespace stemma::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class CheckersCopies : public testing::Test {
 protected:
  CheckersCopies() {
    desk.fake.head = {"harbour-fire", "Fire in the harbour"};
    desk.fake.add("gazette", SourceKind::news_outlet, "Harbour Gazette", "B");
    desk.fake.add("docker", SourceKind::person, "Ana Vila");
    desk.fake.publish("gazette1", "2024-03-12");
    claim = desk.claim("c1", "It burnt");
  }
  static std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
  }
  test::StoryDesk desk;
  ClaimId claim;
};

TEST_F(CheckersCopies, NotesAreNumberedByTheirFirstMarkAndLeadBack) {
  const ClaimId other = desk.claim("c2", "It was dark");
  desk.tell("It was dark.", {other});
  desk.tell("It burnt in the dark.", {claim, other});
  const std::string html = desk.as("html");
  EXPECT_THAT(html, HasSubstr("<h3 dir=\"auto\">1. c2: It was dark</h3>"));
  EXPECT_THAT(html, HasSubstr("<h3 dir=\"auto\">2. c1: It burnt</h3>"));
  EXPECT_THAT(html,
              HasSubstr("<sup><a role=\"doc-noteref\" href=\"#note2\" title=\"c1\" aria-label=\"Note 2: c1\">2</a>"));
  EXPECT_EQ(count(html, "href=\"#note1\""), 2U);
  EXPECT_EQ(count(html, "role=\"doc-backlink\""), 3U);
  EXPECT_THAT(html, HasSubstr("<a role=\"doc-backlink\" href=\"#s2\" aria-label=\"Back to line 2\">line 2</a>"));
  const std::string markdown = desk.as("markdown");
  EXPECT_THAT(markdown, HasSubstr("It burnt in the dark.[^c1][^c2]\n"));
  EXPECT_LT(markdown.find("[^c2]: **c2: It was dark**"), markdown.find("[^c1]: **c1: It burnt**"));
}

TEST_F(CheckersCopies, SentencesOnOneLineAreToldApartByTheirColumns) {
  desk.tell("It burnt.", {claim});
  desk.tell("It burnt long.", {claim});
  desk.story.sentences[1].at = {"story.md", 1, 20};
  EXPECT_THAT(desk.as("html"), HasSubstr("Back to line 1, column 20"));
}

TEST_F(CheckersCopies, IdsThatAHostCannotTellApartGetLabelsThatItCan) {
  desk.tell("It burnt.", {claim, desk.claim("C1", "a"), desk.claim("c.1", "b"), desk.claim("c-1", "c")});
  const std::string markdown = desk.as("markdown");
  EXPECT_THAT(markdown, HasSubstr("It burnt.[^c1][^c1_2][^c_1][^c_1_2]\n"));
  EXPECT_THAT(markdown, HasSubstr("\n[^c1_2]: **C1: a**"));
}

TEST_F(CheckersCopies, FindingsStandAtTheSentenceWithTheirSeverityInWords) {
  desk.tell("It burnt.", {claim});
  desk.find("flat-statement", Severity::error, "told flatly", {claim});
  desk.tell("It rained.");
  desk.find("unmarked-sentence", Severity::note, "no mark").decision = DecisionId{0U};
  desk.fake.decisions.push_back({"Ben Ode", "", "the weather is ours", "", "", "", {}});
  const std::string html = desk.as("html");
  EXPECT_THAT(html, HasSubstr("<a class=\"flag error\" href=\"#f1\">F1 error</a>"));
  EXPECT_THAT(html, HasSubstr("<code>flat-statement</code> on c1, line 1. Told flatly. Next: mend it.</p></li>"));
  EXPECT_THAT(html, HasSubstr("<span class=\"unmarked\">[no mark]</span> <a class=\"flag silenced\""));
  EXPECT_THAT(html, HasSubstr("No mark; silenced by Ben Ode: the weather is ours."));
  EXPECT_THAT(html, HasSubstr("<p>1 error, 0 warnings, 0 notes in 1 sentence; 1 silenced by decisions.</p>"));
  EXPECT_THAT(html, HasSubstr("<p>2 sentences, 1 of them marked, with 1 claim; policy default.</p>"));
  const std::string markdown = desk.as("markdown");
  EXPECT_THAT(markdown, HasSubstr("It burnt.[^c1] **(F1 error)**\n\n"
                                  "> - **F1 error** `flat-statement` on c1, line 1. Told flatly. Next: mend it.\n"));
  EXPECT_THAT(markdown, HasSubstr("It rained. *(no mark)* **(F2 silenced)**\n"));
}

TEST_F(CheckersCopies, PartsOfTheStoryStayWhatTheyAre) {
  desk.tell("The headline", {}, model::StoryPart::headline);
  desk.tell("A subhead", {}, model::StoryPart::subhead);
  desk.tell("One", {claim}, model::StoryPart::list_item);
  desk.find("flat-statement", Severity::error, "flat", {claim});
  desk.tell("Two", {}, model::StoryPart::list_item);
  desk.tell("Quoted", {}, model::StoryPart::quotation);
  desk.find("protected-name", Severity::error, "a name");
  const std::string html = desk.as("html");
  EXPECT_THAT(html, HasSubstr("<title>Checker&#39;s copy: The headline</title>"));
  EXPECT_THAT(html, HasSubstr("<h2 dir=\"auto\"><span class=\"sentence\" id=\"s1\">The headline</span></h2>"));
  EXPECT_THAT(html, HasSubstr("<h3 dir=\"auto\">"));
  EXPECT_EQ(count(html, "<li><div class=\"block\">"), 2U);
  EXPECT_EQ(count(html, "\n<ul>\n"), 1U);
  EXPECT_THAT(html, HasSubstr("<blockquote><div class=\"block\"><p"));
  const std::string markdown = desk.as("markdown");
  EXPECT_THAT(markdown, HasSubstr("\n## The headline\n\n### A subhead\n\n- One[^c1] **(F1 error)**\n\n  > - **F1"));
  EXPECT_THAT(markdown, HasSubstr("\n- Two\n\n> Quoted **(F2 error)**\n>\n> > - **F2 error**"));
}

TEST_F(CheckersCopies, WhatDiedIsToldApart) {
  desk.tell("It burnt.", {claim});
  desk.print(claim, "gazette1", "gazette", {"docker"});
  Statement& gone = desk.print(claim, "gazette1", "gazette", {"docker"});
  gone.ending = Ending::withdrawn;
  gone.withdrawal = 0;
  desk.print(claim, "gazette1", "gazette", {}, Stance::denies).ending = Ending::reversed;
  model::WithdrawalRow row;
  row.by = desk.fake.of("gazette");
  desk.rows.withdrawals.push_back(row);
  desk.rows.sources.resize(row.by.index() + 1);
  desk.rows.publications.resize(1);  // that which the row is of
  desk.rows.publications.front().publisher = row.by;
  for (const char* format : {"html", "markdown"}) {
    const std::string text = desk.as(format);
    EXPECT_THAT(text, HasSubstr("Says so (1)")) << format;
    EXPECT_THAT(text, HasSubstr("Support that no longer counts (1)")) << format;
    EXPECT_THAT(text, HasSubstr("retracted by Harbour Gazette.")) << format;
    EXPECT_THAT(text, HasSubstr("Denials that no longer count (1)")) << format;
    EXPECT_THAT(text, Not(HasSubstr("Denies it"))) << format;
  }
}

TEST_F(CheckersCopies, CopiesThatWereKeptAreNamedWithTheirDigest) {
  desk.tell("It burnt.", {claim});
  desk.print(claim, "gazette1", "gazette");
  EXPECT_THAT(desk.as("html"), HasSubstr("“title of gazette1” (gazette1); no archived copy.</li>"));
  const std::string digest = std::string(12, 'a') + std::string(52, 'b');
  desk.fake.publication_text("gazette1").url = "https://gazette.example/1?a=b&c=d";
  desk.fake.copies[desk.fake.publication_of("gazette1")] = {
      {"https://archive.example/1", digest, "", parse_date("2024-03-13")}, {"shelf 3", "", "", {}}};
  const std::string html = desk.as("html");
  EXPECT_THAT(html,
              HasSubstr("href=\"https://gazette.example/1?a=b&#38;c=d\">“title of gazette1”</a> (gazette1); "
                        "<a class=\"out\" rel=\"noopener noreferrer\" href=\"https://archive.example/1\">archived "
                        "copy of 13 March 2024</a>, SHA-256 <code title=\"" +
                        digest + "\">aaaaaaaaaaaa…</code>; archived copy, shelf 3.</li>"));
  EXPECT_THAT(desk.as("markdown"),
              HasSubstr("[“title of gazette1”](https://gazette.example/1?a=b&#38;c=d) (gazette1); [archived copy of 13 "
                        "March 2024](https://archive.example/1), SHA-256 aaaaaaaaaaaa…; archived copy, shelf 3.\n"));
}

TEST_F(CheckersCopies, NothingIsSaidOfCopiesOfAWithheldPublication) {
  desk.tell("It burnt.", {claim});
  desk.print(claim, "gazette1", "gazette");
  model::PublicationText& text = desk.fake.publication_text("gazette1");
  text.withheld = true;
  text.id = "protected-publication-1";
  text.title = "a protected publication";
  EXPECT_THAT(desk.as("html"), HasSubstr("<br>a protected publication (protected-publication-1).</li>"));
  EXPECT_THAT(desk.as("markdown"), HasSubstr(" a protected publication (protected-publication-1).\n"));
}

TEST_F(CheckersCopies, ANameThatMustNotBeToldIsBlottedOut) {
  desk.tell("Ana Vila saw it burn", {claim}, model::StoryPart::headline);
  desk.readings[0].secrets = {{0, 8}};
  for (const char* format : {"html", "markdown", "sarif"}) {
    EXPECT_THAT(desk.as(format), Not(HasSubstr("Ana Vila"))) << format;
  }
  EXPECT_THAT(desk.as("html"), HasSubstr("[a protected name] saw it burn"));
}

TEST_F(CheckersCopies, HostileAndForeignTextIsText) {
  const std::string nasty = "<script>alert(1)</script> [x](javascript:alert(1)) ![i](//e) **b** `c` @who \"'&";
  const std::string foreign = "간첩 סודות \u202Egnp.exe " + std::string(3000, 'x');
  desk.fake.head.title = nasty;
  desk.fake.publication_text("gazette1").title = nasty;
  desk.fake.publication_text("gazette1").url = "javascript:alert(1)";
  desk.fake.copies[desk.fake.publication_of("gazette1")] = {{"javascript:alert(2)", "\"><b>", "", {}}};
  desk.fake.claim_text(claim).text = nasty;
  desk.story.file = nasty;
  desk.tell(nasty, {claim});
  desk.find("flat-statement", Severity::error, nasty, {claim});
  desk.tell(foreign, {claim});
  desk.fake.attribution_text(desk.print(claim, "gazette1", "gazette").attribution).quote = nasty;
  desk.fake.attribution_text(desk.print(claim, "gazette1", "gazette", {"docker"}).attribution).gist = nasty;
  const std::string html = desk.as("html");
  for (const char* bad : {"<script", "<b>", "href=\"javascript", "\u202E"}) {
    EXPECT_EQ(html.find(bad), std::string::npos) << bad;
  }
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;"));
  EXPECT_THAT(html, HasSubstr("<p dir=\"auto\"><span class=\"sentence\" id=\"s2\">간첩 סודות"));
  EXPECT_THAT(html, HasSubstr(std::string(3000, 'x')));
  const std::string markdown = desk.as("markdown");
  for (const char* bad : {" [x]", "”](", "copy](", " **b**", " `c`", "@who", "\u202E"}) {
    EXPECT_EQ(markdown.find(bad), std::string::npos) << bad;
  }
  for (std::size_t at = markdown.find('<'); at != std::string::npos; at = markdown.find('<', at + 1)) {
    EXPECT_TRUE(markdown[at - 1] == '\\' || markdown.substr(at).starts_with("<!-- -->")) << markdown.substr(at, 20);
  }
  EXPECT_THAT(markdown, HasSubstr("간첩 סודות"));
  EXPECT_THAT(markdown, HasSubstr(", javascript:alert(1); archived copy, javascript:alert(2)"));
}

TEST_F(CheckersCopies, ThePageMayLoadNothingAndHasNoScript) {
  desk.tell("It burnt.");
  const std::string html = desk.as("html");
  EXPECT_THAT(html, HasSubstr("content=\"default-src 'none'; style-src 'sha256-"));
  EXPECT_THAT(html, Not(HasSubstr("script")));
  EXPECT_THAT(html, Not(HasSubstr("What the record says"))) << "no claim, no notes";
  EXPECT_THAT(html, HasSubstr("<p>No finding on any sentence.</p>"));
}

TEST_F(CheckersCopies, AStoryThatWasConvertedSaysSo) {
  desk.story.converted_by = "pandoc";
  desk.tell("It burnt.");
  EXPECT_THAT(desk.as("html"), HasSubstr("Lines and columns are those of the text that pandoc made of it."));
}

}  // namespace
}  // namespace stemma::report
