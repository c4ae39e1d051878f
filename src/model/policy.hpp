// A policy: which rules are on, how severe they are, and the thresholds they use. Data, not code.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/vocabulary.hpp"

namespace stemma::model {

/// Changes one rule; a rule without a setting runs with its own default.
struct RuleSetting {
  std::string rule;
  bool on = true;
  std::vector<Severity> severity;  ///< empty: the rule's own; else three, by Importance high, medium, low
};

struct Policy {
  std::string name = "default";
  std::uint32_t wanted_origins = 2;   ///< independent origins that a claim should rest on
  std::uint32_t outweigh_party = 2;   ///< credible non-party origins that outweigh parties' bare denials
  std::uint32_t outweigh_other = 3;   ///< the same against one non-party denier
  std::uint32_t outweigh_rival = 2;   ///< origins of a contradicting claim that outweigh one origin of this
  std::uint32_t wanted_credible = 2;  ///< independent credible origins of what may be told as fact
  std::uint32_t exact_origins = 40;   ///< up to this many origins the minimum is exact, past it greedy
  std::vector<RuleSetting> rules;
};

}  // namespace stemma::model
