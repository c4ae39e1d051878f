// What tests of rules share: one claim, a few sources, and a rule's messages as plain text.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "analysis/judge.hpp"
#include "support/case_builder.hpp"
#include "support/policies.hpp"

namespace stemma::analysis {

/// The words of a phrase, names as "#number".
inline std::string plain(const Phrase& phrase) {
  struct Plain {
    std::string operator()(const Wording& words) const { return std::string(words.view()); }
    std::string operator()(SourceId id) const { return "#" + std::to_string(id.value); }
    std::string operator()(PublicationId id) const { return "p" + std::to_string(id.value); }
    std::string operator()(ClaimId id) const { return "c" + std::to_string(id.value); }
    std::string operator()(AttributionId id) const { return "a" + std::to_string(id.value); }
    std::string operator()(const Period& period) const { return "day " + std::to_string(period.last); }
    std::string operator()(const Counted& counted) const {
      const auto noun = counted.count == 1 ? counted.one : counted.many;
      return std::to_string(counted.count) + (noun.empty() ? "" : " " + std::string(noun));
    }
    std::string operator()(const Interval& range) const {
      return std::to_string(range.min) + "-" + std::to_string(range.max);
    }
  };
  std::string text;
  for (const Piece& piece : phrase) text += std::visit(Plain{}, piece);
  return text;
}

class RuleTest : public testing::Test {
 protected:
  std::vector<std::string> messages(const char* rule, std::optional<Day> day = std::nullopt) const {
    Judge judge(builder.shared, day, {});
    for (const ClaimId neighbour : judge.neighbours()) judge.summarise(builder.rows(neighbour));
    std::vector<std::string> found;
    for (const Finding& finding : judge.judge(builder.rows(claim)).findings) {
      if (finding.rule == rule) found.push_back(plain(finding.message));
    }
    return found;
  }
  PublicationId prints(SourceId by, Day day, const test::SaySpec& spec = {},
                       const std::vector<PublicationId>& cites = {}) {
    const PublicationId made = builder.publication(by, day, cites);
    builder.says(made, claim, spec);
    return made;
  }
  test::CaseBuilder builder;
  ClaimId claim = builder.claim();
  SourceId outlet = builder.outlet();      // #0
  SourceId other = builder.outlet();       // #1
  SourceId witness = builder.person();     // #2
  SourceId ministry = builder.ministry();  // #3
};

}  // namespace stemma::analysis
