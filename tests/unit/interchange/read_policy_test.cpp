// A policy file: what its lines become. What is refused is in tests/cli/policy.
#include "interchange/read_policy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "stemma/error.hpp"
#include "support/json_schema.hpp"

namespace stemma::interchange {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const PolicyWords known{{"single-source", "superlative"}, {"bbc", "default"}};

model::Policy read(const std::string& text) { return read_policy(text, "p.yaml", known); }

/// "line:column message", one for each mistake.
std::vector<std::string> mistakes(const std::string& text) {
  std::vector<std::string> found;
  try {
    read(text);
  } catch (const Error& error) {
    for (const Mistake& mistake : error.mistakes()) {
      found.push_back(std::to_string(mistake.place.line) + ":" + std::to_string(mistake.place.column) + " " +
                      mistake.message);
    }
  }
  return found;
}

TEST(ReadPolicy, ReadsALineOfARule) {
  const model::Policy policy = read(
      "policy: desk\ntitle: Our desk\nbasis: Rules of 2024\nlines:\n"
      "  - {rule: superlative, on: false, severity: note, class: [crime, number], importance: high, approvers: "
      "editor, exceptions: [a, b], basis: section 1, verified: false}\n");
  EXPECT_EQ(policy.name, "desk");
  EXPECT_EQ(policy.title, "Our desk");
  EXPECT_EQ(policy.basis, "Rules of 2024");
  ASSERT_THAT(policy.lines, SizeIs(1));
  const model::PolicyLine& line = policy.lines[0];
  EXPECT_EQ(line.rule, "superlative");
  EXPECT_EQ(line.on, false);
  EXPECT_EQ(line.severity, Severity::note);
  EXPECT_THAT(line.classes, ElementsAre(ClaimClass::crime, ClaimClass::number));
  EXPECT_THAT(line.importances, ElementsAre(Importance::high));
  EXPECT_THAT(line.approvers, ElementsAre("editor"));
  EXPECT_THAT(line.exceptions, ElementsAre("a", "b"));
  EXPECT_EQ(line.basis, "section 1");
  EXPECT_FALSE(line.verified);
  EXPECT_EQ(line.at.line, 5U);
}

TEST(ReadPolicy, ReadsALineOfAThreshold) {
  const model::Policy policy = read("policy: desk\nlines: {threshold: wanted_origins, value: 3}");
  ASSERT_THAT(policy.lines, SizeIs(1));
  EXPECT_EQ(policy.lines[0].threshold, "wanted_origins");
  EXPECT_EQ(policy.lines[0].value, 3U);
  EXPECT_TRUE(policy.lines[0].for_all());
  EXPECT_TRUE(policy.lines[0].verified);
}

TEST(ReadPolicy, BeginsWithTheDefaultUnlessItSaysOtherwise) {
  EXPECT_EQ(read("policy: desk").extends, "default");
  EXPECT_EQ(read("policy: desk\nextends: bbc").extends, "bbc");
  EXPECT_EQ(read("policy: desk\nextends: nothing").extends, "");
  EXPECT_THAT(mistakes("policy: desk\nextends: bcc"), ElementsAre("2:10 unknown policy `bcc`"));
  EXPECT_THAT(mistakes("policy: desk\nextends: ''"), SizeIs(1));
}

TEST(ReadPolicy, TakesEachEndOfAThresholdAndNothingPastIt) {
  for (const model::Threshold& threshold : model::thresholds()) {
    const auto line = [&](unsigned value) {
      return "policy: desk\nlines: {threshold: " + std::string(threshold.name) + ", value: " + std::to_string(value) +
             "}";
    };
    EXPECT_THAT(mistakes(line(threshold.least)), IsEmpty()) << threshold.name;
    EXPECT_THAT(mistakes(line(threshold.most)), IsEmpty()) << threshold.name;
    EXPECT_THAT(mistakes(line(threshold.most + 1)), SizeIs(1)) << threshold.name;
    if (threshold.least == 0) continue;
    EXPECT_THAT(mistakes(line(threshold.least - 1)), SizeIs(1)) << threshold.name;
  }
}

TEST(ReadPolicy, TellsOfAValueThatIsLeftOutOnce) {
  EXPECT_THAT(mistakes("policy: desk\nlines:\n  - {rule: superlative, on: true, value: }"), SizeIs(1));
  EXPECT_THAT(mistakes("policy: desk\nlines:\n  - {threshold: wanted_origins, value: 3, on: , severity: }"), SizeIs(2));
}

struct Candidate {
  const char* what;
  const char* json;
  bool good;
};

/// One line each; JSON, which is a policy file too.
const std::vector<Candidate> lines{
    {"a rule", R"({"rule": "superlative", "on": false})", true},
    {"a threshold", R"({"threshold": "wanted_origins", "value": 3})", true},
    {"a list of classes", R"({"rule": "superlative", "on": true, "class": ["crime", "event"]})", true},
    {"both", R"({"rule": "superlative", "threshold": "wanted_origins", "value": 3, "on": true})", false},
    {"both, only set for one", R"({"rule": "superlative", "threshold": "wanted_origins", "value": 3})", false},
    {"neither", R"({"on": false})", false},
    {"nothing set", R"({"rule": "superlative", "basis": "b"})", false},
    {"a rule with a value", R"({"rule": "superlative", "on": true, "value": 1})", false},
    {"a threshold that is off", R"({"threshold": "wanted_origins", "value": 3, "on": false})", false},
    {"a threshold without a value", R"({"threshold": "wanted_origins"})", false},
    {"a rule with a value that is left out", R"({"rule": "superlative", "on": true, "value": null})", false},
    {"a threshold with what rules have, left out", R"({"threshold": "wanted_origins", "value": 3, "on": null})", false},
    {"half a value", R"({"threshold": "wanted_origins", "value": 1.5})", false},
    {"an unknown severity", R"({"rule": "superlative", "severity": "fatal"})", false},
    {"an unknown class", R"({"rule": "superlative", "on": true, "class": "crimes"})", false},
    {"an unknown key", R"({"rule": "superlative", "on": true, "colour": "red"})", false},
    {"a text for yes or no", R"({"rule": "superlative", "on": "sometimes"})", false},
};

TEST(ReadPolicy, AgreesWithItsJsonSchema) {
  for (const Candidate& candidate : lines) {
    const std::string file = std::string(R"({"policy": "desk", "lines": [)") + candidate.json + "]}";
    EXPECT_EQ(mistakes(file).empty(), candidate.good) << candidate.what;
    const auto found = test::misfits("policy.schema.json", {{candidate.what, file}});
    if (!found) GTEST_SKIP() << test::no_validator;
    EXPECT_EQ(found->empty(), candidate.good) << candidate.what << ": " << *found;
  }
}

}  // namespace
}  // namespace stemma::interchange
