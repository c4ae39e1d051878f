// What tests of one rule on the spread of support share.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "analysis/rule.hpp"
#include "unit/analysis/rule_test.hpp"

namespace stemma::analysis {

class SpreadTest : public RuleTest {
 protected:
  explicit SpreadTest(const char* id) : rule(id) {}

  Judge judge() const {
    Judge made(builder.shared, std::nullopt, policy);
    for (const ClaimId neighbour : made.neighbours()) made.summarise(builder.rows(neighbour));
    return made;
  }
  std::vector<Finding> findings() const {
    std::vector<Finding> found;
    for (Finding& one : judge().judge(builder.rows(claim)).findings) {
      if (one.rule == rule) found.push_back(std::move(one));
    }
    return found;
  }
  /// The messages of the rule's findings.
  std::vector<std::string> told() const {
    std::vector<std::string> found;
    for (const Finding& one : findings()) found.push_back(plain(one.message));
    return found;
  }
  /// The only one.
  Finding finding() const {
    std::vector<Finding> found = findings();
    EXPECT_EQ(found.size(), 1U) << rule;
    return found.empty() ? Finding{} : std::move(found.front());
  }
  std::string next() const {
    const Finding found = finding();
    return found.next.empty() ? "" : plain(found.next.front());
  }
  std::string quiet() const { return plain(judge().quiet(builder.rows(claim), *find_rule(rule))); }

  std::string rule;
  model::Policy policy;
};

}  // namespace stemma::analysis
