// SARIF of a story.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "unit/report/story_desk.hpp"

namespace stemma::report {
namespace {

using nlohmann::json;

class StorySarif : public testing::Test {
 protected:
  StorySarif() { claim = desk.claim("c1", "It burnt"); }
  json results() { return json::parse(desk.as("sarif"))["runs"][0]["results"]; }
  std::string fingerprint(std::size_t at) { return results()[at]["partialFingerprints"]["stemmaSentence/v1"]; }

  test::StoryDesk desk;
  ClaimId claim;
};

TEST_F(StorySarif, AResultPointsAtItsSentenceAndAtTheClaimInTheCase) {
  desk.fake.publish("a", "2024-03-12");
  desk.tell("È bruciato.", {claim});
  desk.find("flat-statement", Severity::error, "told flatly", {claim}).evidence = {desk.fake.attribute("a/c1")};
  const json result = results()[0];
  EXPECT_EQ(result["ruleId"], "flat-statement");
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["message"]["text"], "c1: told flatly\nNext: mend it");
  const json& at = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(at["artifactLocation"]["uri"], "story.md");
  EXPECT_EQ(at["region"], (json{{"startLine", 1}, {"startColumn", 3}, {"endLine", 1}, {"endColumn", 14}}));
  const json& related = result["relatedLocations"];
  EXPECT_EQ(related[0]["logicalLocations"][0]["name"], "c1");
  EXPECT_EQ(related[0]["physicalLocation"]["artifactLocation"]["uri"], "case.yaml");
  EXPECT_EQ(related[0]["message"]["text"], "It burnt");
  EXPECT_EQ(related[1]["logicalLocations"][0]["kind"], "attribution");
  EXPECT_TRUE(result["suppressions"].empty());
}

TEST_F(StorySarif, WhatConcernsNoClaimHasNoRelatedLocation) {
  desk.tell("It rained.");
  desk.find("unmarked-sentence", Severity::note, "no mark");
  EXPECT_FALSE(results()[0].contains("relatedLocations"));
  EXPECT_EQ(results()[0]["message"]["text"], "no mark\nNext: mend it");
}

TEST_F(StorySarif, AFingerprintStaysWhereTheSentenceGoes) {
  desk.tell("It burnt.", {claim});
  desk.find("flat-statement", Severity::error, "told flatly", {claim});
  const std::string before = fingerprint(0);
  desk.story.sentences[0].at.line = 99;
  desk.findings[0].finding.message = {std::string("other words")};
  EXPECT_EQ(fingerprint(0), before);
  desk.findings[0].claims.clear();
  EXPECT_NE(fingerprint(0), before);
  desk.findings[0].claims = {claim};
  desk.findings[0].finding.rule = "lost-hedge";
  EXPECT_NE(fingerprint(0), before);
  desk.findings[0].finding.rule = "flat-statement";
  desk.story.sentences[0].text = "It burnt down.";
  EXPECT_NE(fingerprint(0), before);
}

TEST_F(StorySarif, TheSameSentenceTwiceIsCounted) {
  for (int i = 0; i < 2; ++i) {
    desk.tell("It burnt.", {claim});
    desk.find("flat-statement", Severity::error, "told flatly", {claim});
  }
  EXPECT_EQ(fingerprint(1), fingerprint(0) + ":2");
}

TEST_F(StorySarif, DecisionsAreSuppressionsAndWhatIsOpenHasNoLevel) {
  desk.tell("It burnt.", {claim});
  desk.find("flat-statement", Severity::error, "told flatly", {claim}).decision = DecisionId{0U};
  desk.fake.decisions.push_back({"Ben Ode", "", "we saw it", "", "", "", {}});
  desk.find("lost-hedge", Severity::warning, "hedge", {claim}).kind = FindingKind::open;
  const json all = results();
  EXPECT_EQ(all[0]["suppressions"][0]["justification"], "Ben Ode: we saw it");
  EXPECT_EQ(all[1]["kind"], "open");
  EXPECT_EQ(all[1]["level"], "none");
}

TEST_F(StorySarif, AConvertedStoryHasNoLines) {
  desk.story.converted_by = "pandoc";
  desk.tell("It burnt.", {claim});
  desk.find("flat-statement", Severity::error, "told flatly", {claim});
  const json at = results()[0]["locations"][0]["physicalLocation"];
  EXPECT_EQ(at["artifactLocation"]["uri"], "story.md");
  EXPECT_FALSE(at.contains("region"));
}

}  // namespace
}  // namespace stemma::report
