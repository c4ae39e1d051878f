// What the lines of a policy come to, for each kind of claim.
#include "analysis/settings.hpp"

#include <gtest/gtest.h>

#include "support/policies.hpp"

namespace stemma::analysis {
namespace {

const Rule& rule(std::string_view id) { return *find_rule(id); }

TEST(Settings, OfAPolicyWithoutLinesAreTheRulesOwn) {
  const SettingsTable table{model::Policy{}};
  for (const Rule* each : rules()) {
    for (const Importance importance : {Importance::high, Importance::medium, Importance::low}) {
      const RuleSetting& setting = table.of(ClaimClass::other, importance).of(*each);
      EXPECT_TRUE(setting.on) << each->id;
      EXPECT_EQ(setting.severity, each->severities[importance]) << each->id;
    }
    EXPECT_EQ(table.elsewhere().of(*each).severity, each->severities.low) << each->id;
  }
}

TEST(Settings, ALineForAClassAndAnImportanceHoldsForTheseAlone) {
  model::PolicyLine line = test::setting("wanted_origins", 3);
  line.classes = {ClaimClass::crime, ClaimClass::casualties};
  line.importances = {Importance::high};
  model::Policy policy;
  policy.lines = {line};
  const SettingsTable table{policy};
  EXPECT_EQ(table.of(ClaimClass::crime, Importance::high).thresholds.wanted_origins, 3U);
  EXPECT_EQ(table.of(ClaimClass::casualties, Importance::high).thresholds.wanted_origins, 3U);
  EXPECT_EQ(table.of(ClaimClass::crime, Importance::low).thresholds.wanted_origins, 2U);
  EXPECT_EQ(table.of(ClaimClass::event, Importance::high).thresholds.wanted_origins, 2U);
  EXPECT_EQ(table.elsewhere().thresholds.wanted_origins, 2U);
}

TEST(Settings, ALaterLineOverridesOnlyWhatItSets) {
  model::PolicyLine first = test::grading("single-source", Severity::note);
  first.approvers = {"news editor"};
  first.exceptions = {"own_witness"};
  model::Policy policy;
  policy.lines = {first, test::without("single-source")};
  const SettingsTable table{policy};
  const RuleSetting& setting = table.of(ClaimClass::other, Importance::high).of(rule("single-source"));
  EXPECT_FALSE(setting.on);
  EXPECT_EQ(setting.severity, Severity::note);
  EXPECT_EQ(setting.approvers, std::vector<std::string>{"news editor"});
  EXPECT_EQ(setting.exceptions, std::vector<std::string>{"own_witness"});
  EXPECT_FALSE(table.elsewhere().of(rule("single-source")).on);
}

TEST(Settings, NamesThatThereAreNotSetNothing) {
  model::Policy policy;
  policy.lines = {test::without("gut-feeling"), test::setting("wanted_gut", 9)};
  const SettingsTable table{policy};
  EXPECT_EQ(table.elsewhere().thresholds.wanted_origins, 2U);
}

TEST(Thresholds, AreSortedAndTheirOwnValuesAreInRange) {
  const model::Thresholds usual;
  std::string_view last;
  for (const model::Threshold& threshold : model::thresholds()) {
    EXPECT_LT(last, threshold.name);
    last = threshold.name;
    EXPECT_GE(usual.*threshold.value, threshold.least) << threshold.name;
    EXPECT_LE(usual.*threshold.value, threshold.most) << threshold.name;
    EXPECT_EQ(model::find_threshold(threshold.name)->value, threshold.value);
  }
  EXPECT_EQ(model::find_threshold("gut"), nullptr);
}

}  // namespace
}  // namespace stemma::analysis
