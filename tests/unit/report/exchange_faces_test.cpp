// The faces that other programs read: SARIF, JUnit, GitHub's annotations, CSV; and the Markdown page.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "unit/report/vladivostok.hpp"

namespace stemma::report {
namespace {

using nlohmann::json;
using test::FakeCase;
using test::found;
using test::shown;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class ExchangeFaces : public testing::Test {
 protected:
  ExchangeFaces() {
    fake.head = {"the-case", "The case"};
    source = fake.add("tass", SourceKind::news_agency, "TASS");
    judgement = fake.judged(fake.say("c1", "A text"), {});
  }
  Finding& find(const char* rule, Severity severity, const char* message, const std::vector<const char*>& next = {}) {
    std::vector<std::string> steps(next.begin(), next.end());
    judgement.findings.push_back(found(rule, severity, judgement.claim, message, steps));
    return judgement.findings.back();
  }
  void silence(Finding& finding) {
    fake.decisions.push_back({"Ana Reis", "editor", "the ministry alone can know", "", "2024-03-03", "", {}});
    finding.decision = DecisionId{0U};
  }
  std::string as(const char* command, const char* format) { return shown(fake, {judgement}, command, format); }
  json sarif() { return json::parse(as("check", "sarif"))["runs"][0]; }

  FakeCase fake;
  SourceId source;
  Judgement judgement;
};

TEST_F(ExchangeFaces, GithubHasACommandForEachFindingThatStands) {
  find("single-origin", Severity::error, "5 voices, 100 %", {"ask: now"});
  find("no-primary", Severity::note, "nobody");
  find("choke-point", Severity::warning, "one way").kind = FindingKind::open;
  silence(find("superlative", Severity::warning, "first"));
  EXPECT_EQ(as("check", "github"),
            "::error file=case.yaml,line=14,col=3,title=single-origin c1::5 voices, 100 %25%0Anext: ask: now\n"
            "::notice file=case.yaml,line=14,col=3,title=no-primary c1::nobody\n"
            "::notice file=case.yaml,line=14,col=3,title=choke-point c1::open: one way\n"
            "1 claim: 1 error, 1 warning, 1 note; 1 open, 0 to review\n");
}

TEST_F(ExchangeFaces, GithubNamesNoFileWhereThereIsNone) {
  fake.claim_text(judgement.claim).at = {};
  find("single-origin", Severity::warning, "one");
  EXPECT_THAT(as("check", "github"), StartsWith("::warning title=single-origin c1::one\n"));
}

TEST_F(ExchangeFaces, JunitHasASuiteForAClaimAndACaseForAFinding) {
  find("single-origin", Severity::error, "<one> \"way\"", {"ask"});
  find("no-primary", Severity::note, "nobody");
  find("choke-point", Severity::warning, "one way").kind = FindingKind::review;
  silence(find("superlative", Severity::warning, "first"));
  EXPECT_EQ(as("check", "junit"), R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="the-case">
  <testsuite name="c1" tests="4" failures="1" errors="0" skipped="2">
    <testcase classname="c1" name="single-origin">
      <failure type="error" message="&lt;one&gt; &quot;way&quot;">c1 at case.yaml:14:3
next: ask</failure>
    </testcase>
    <testcase classname="c1" name="no-primary">
      <system-out>note: nobody
c1 at case.yaml:14:3</system-out>
    </testcase>
    <testcase classname="c1" name="choke-point">
      <skipped message="review: one way"/>
    </testcase>
    <testcase classname="c1" name="superlative">
      <skipped message="silenced by Ana Reis, editor, 3 March 2024: the ministry alone can know: first"/>
    </testcase>
  </testsuite>
</testsuites>
)");
}

TEST_F(ExchangeFaces, JunitPassesAClaimWithoutFindings) {
  EXPECT_THAT(as("check", "junit"),
              HasSubstr("<testsuite name=\"c1\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">\n"
                        "    <testcase classname=\"c1\" name=\"nothing found\"/>"));
}

TEST_F(ExchangeFaces, SarifKeepsTheKindAndHasNoLevelUnlessItFails) {
  find("single-origin", Severity::error, "one", {"ask"});
  find("choke-point", Severity::error, "one way").kind = FindingKind::open;
  const json results = sarif()["results"];
  ASSERT_EQ(results.size(), 2U);
  EXPECT_EQ(results[0]["kind"], "fail");
  EXPECT_EQ(results[0]["level"], "error");
  EXPECT_EQ(results[0]["message"]["text"], "c1: one\nNext: ask");
  EXPECT_EQ(results[0]["locations"][0]["physicalLocation"]["region"], (json{{"startLine", 14}, {"startColumn", 3}}));
  EXPECT_EQ(results[1]["kind"], "open");
  EXPECT_EQ(results[1]["level"], "none");
  const json rules = sarif()["tool"]["driver"]["rules"];
  EXPECT_EQ(rules[results[0]["ruleIndex"].get<std::size_t>()]["id"], "single-origin");
}

TEST_F(ExchangeFaces, SarifFingerprintsStayWhereWordsAndPlacesChange) {
  find("single-origin", Severity::error, "one").parties = {source};
  find("single-origin", Severity::error, "another").parties = {source};
  find("single-origin", Severity::error, "another");
  const auto prints = [this] {
    std::vector<std::string> found;
    const json results = sarif()["results"];
    for (const json& result : results) found.push_back(result["partialFingerprints"]["stemmaGap/v1"]);
    return found;
  };
  const auto before = prints();
  EXPECT_EQ(before[1], before[0] + ":2");
  EXPECT_NE(before[2], before[0]);
  fake.claim_text(judgement.claim).at.line = 99;
  judgement.findings[0].message = {"otherwise"};
  EXPECT_EQ(prints(), before);
}

TEST_F(ExchangeFaces, SarifHasDecisionsAsSuppressions) {
  silence(find("superlative", Severity::warning, "first"));
  find("single-origin", Severity::error, "one");
  const json results = sarif()["results"];
  EXPECT_EQ(results[0]["suppressions"], json::parse(R"([{"kind": "inSource", "status": "accepted",
                             "justification": "Ana Reis, editor, 3 March 2024: the ministry alone can know"}])"));
  EXPECT_EQ(results[1]["suppressions"], json::array());
}

TEST_F(ExchangeFaces, CsvHasARowForTheClaimAndOneForEachFinding) {
  fake.claim_text(judgement.claim).text = "=2+3, \"so\"";
  find("single-origin", Severity::error, "one", {"ask"});
  const std::string csv = as("report", "csv");
  EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBFrow,claim,text,"));
  EXPECT_THAT(csv, HasSubstr("\r\nclaim,c1,\"'=2+3, \"\"so\"\"\",medium,"));
  EXPECT_THAT(csv, HasSubstr("\r\nfinding,c1,,,,,,,,,,,,,,,,error,fail,single-origin,claim,c1,one,ask,\r\n"));
}

TEST_F(ExchangeFaces, MarkdownFencesADrawingWithMoreBackticksThanItHas) {
  const test::Vladivostok desk;
  FakeCase whole = desk.fake;
  const std::string page = shown(whole, desk.judgements, "report", "markdown");
  EXPECT_THAT(page, StartsWith("# South Korean missionary detained in Vladivostok\n\nAs of 14 March 2024. "));
  EXPECT_THAT(page, HasSubstr("\n```text\n"));
  EXPECT_THAT(page, HasSubstr("\n| | Rule | Found |\n|---|---|---|\n"));
  whole.source_text(SourceId{1U}).name = "```evil";
  EXPECT_THAT(shown(whole, desk.judgements, "report", "markdown"), HasSubstr("\n````text\n"));
}

TEST_F(ExchangeFaces, MarkdownTellsWhatTheTextReportTells) {
  find("single-origin", Severity::error, "a|b", {"ask *him*"});
  silence(find("superlative", Severity::warning, "first"));
  judgement.opinion.emplace();
  const std::string page = shown(fake, {judgement}, "report", "markdown", {}, {judgement.findings[0]});
  EXPECT_THAT(page, HasSubstr("\n## c1: A text\n"));
  EXPECT_THAT(page, HasSubstr("| error | `single-origin` | a\\|b |\n"));
  EXPECT_THAT(page, HasSubstr("| silenced | `superlative` | first; silenced by Ana Reis, editor"));
  EXPECT_THAT(page, HasSubstr("\nNext:\n\n1. Ask \\*him\\*.\n"));
  EXPECT_THAT(page, HasSubstr("\n**Computed opinion:** none, since nobody is known to stand behind it.\n"));
  EXPECT_THAT(page, HasSubstr("\n## The record itself\n\n| | Rule | About | Found |\n"));
  EXPECT_THAT(page, HasSubstr("no finding or advice uses them"));
}

}  // namespace
}  // namespace stemma::report
