// The policies that ship are what they should be; two policies are compared by what they do.
#include "app/policies.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "stemma/error.hpp"
#include "support/policies.hpp"
#include "support/source_folder.hpp"

namespace stemma::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string in_words(const PolicyDifference& difference) {
  return difference.what + " [" + difference.claims + "] " + difference.first + " -> " + difference.second;
}

std::vector<std::string> in_words(const std::vector<PolicyDifference>& differences) {
  std::vector<std::string> texts;
  for (const PolicyDifference& difference : differences) texts.push_back(in_words(difference));
  return texts;
}

model::PolicyLine with_basis(model::PolicyLine line) {
  line.basis = "a test";
  return line;
}

TEST(Policies, ThatShipAreEightAndEachIsCalledAsItsFile) {
  EXPECT_THAT(policy_names(), ElementsAre("airwars", "ap", "bbc", "default", "icd206", "ifcn", "reuters", "un-ffm"));
  for (const std::string& name : policy_names()) EXPECT_EQ(find_policy(name).name, name);
}

TEST(Policies, ThatShipHaveABasisOnEachLineAndNoneThatDoesNothing) {
  for (const std::string& name : policy_names()) {
    const model::Policy policy = find_policy(name);
    EXPECT_FALSE(policy.title.empty()) << name;
    EXPECT_FALSE(policy.basis.empty()) << name;
    EXPECT_FALSE(policy.own().empty()) << name;
    for (const PolicyFault& fault : faults_of(policy)) ADD_FAILURE() << name << ": " << fault.message;
  }
}

TEST(Policies, ThatShipDifferFromOneAnother) {
  const std::vector<std::string> names = policy_names();
  for (const std::string& one : names) {
    for (const std::string& other : names) {
      EXPECT_EQ(compare(find_policy(one), find_policy(other)).empty(), one == other) << one << " " << other;
    }
  }
}

TEST(Policies, AnotherThanTheDefaultBeginsWithItsLines) {
  const model::Policy usual = find_policy("default"), bbc = find_policy("bbc");
  EXPECT_EQ(usual.inherited, 0U);
  ASSERT_EQ(bbc.inherited, usual.lines.size());
  EXPECT_TRUE(std::equal(usual.lines.begin(), usual.lines.end(), bbc.lines.begin()));
}

TEST(Policies, AnUnknownNameIsAUsageErrorWithTheNearest) {
  try {
    find_policy("bcc");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    EXPECT_THAT(error.hint(), HasSubstr("`bbc`"));
  }
}

TEST(Policies, ADifferenceIsToldForAsFewKindsOfClaimsAsItTakes) {
  const model::Policy bare;
  model::Policy other;
  other.lines = {test::without("superlative")};
  EXPECT_THAT(in_words(compare(bare, other)), ElementsAre("superlative [low importance] note -> off",
                                                          "superlative [high or medium importance] warning -> off"));
  other.lines = {test::setting("wanted_origins", 3)};
  EXPECT_THAT(in_words(compare(bare, other)), ElementsAre("wanted_origins [all claims] 2 -> 3"));
  other.lines[0].classes = {ClaimClass::crime, ClaimClass::event};
  EXPECT_THAT(in_words(compare(bare, other)), ElementsAre("wanted_origins [event, crime] 2 -> 3"));
  other.lines[0].importances = {Importance::high};
  EXPECT_THAT(in_words(compare(bare, other)), ElementsAre("wanted_origins [event, crime of high importance] 2 -> 3"));
  other.lines[0].classes.clear();
  EXPECT_THAT(in_words(compare(bare, other)), ElementsAre("wanted_origins [high importance] 2 -> 3"));
}

TEST(Policies, ARuleThatIsAboutNoClaimIsComparedOnce) {
  model::Policy other;
  other.lines = {test::grading("no-archive", Severity::error)};
  EXPECT_THAT(in_words(compare({}, other)), ElementsAre("no-archive [] note -> error"));
}

TEST(Policies, RolesAndKindsOfExceptionAreDifferencesToo) {
  model::Policy other;
  other.lines = {test::grading("no-archive", Severity::note)};
  other.lines[0].approvers = {"editor", "lawyer"};
  other.lines[0].exceptions = {"own_witness"};
  EXPECT_THAT(in_words(compare({}, other)),
              ElementsAre("no-archive [] note -> note; decided by editor or lawyer; excepted for own_witness"));
}

TEST(Policies, ALineThatALaterOneUndoesIsAFault) {
  model::Policy policy;
  policy.lines = {with_basis(test::setting("wanted_origins", 4)), with_basis(test::setting("wanted_origins", 3))};
  const std::vector<PolicyFault> faults = faults_of(policy);
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_THAT(faults[0].message, HasSubstr("changes nothing"));
  EXPECT_EQ(faults[0].line, policy.lines[0]);
}

TEST(Policies, WhatIsInheritedIsNoFaultOfTheHeir) {
  model::Policy policy;
  policy.lines = {test::setting("wanted_origins", 4), with_basis(test::setting("wanted_origins", 3))};
  policy.inherited = 1;
  EXPECT_THAT(faults_of(policy), IsEmpty());
}

/// The help page is where a user finds their names; it is written by hand.
TEST(Policies, EveryThresholdStandsInTheHelpWithItsNumber) {
  std::ifstream in(test::source_folder() + "/src/cli/help/policy.md");
  std::stringstream page;
  page << in.rdbuf();
  std::string text = page.str();
  std::replace(text.begin(), text.end(), '\n', ' ');
  const model::Thresholds by_itself;
  for (const model::Threshold& threshold : model::thresholds()) {
    EXPECT_THAT(text, HasSubstr("- `" + std::string(threshold.name) + "` (" +
                                std::to_string(by_itself.*threshold.value) + "): " + std::string(threshold.means)));
  }
}

}  // namespace
}  // namespace stemma::app
