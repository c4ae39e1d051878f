// The policy file: which rules, how severe, which thresholds, each line with its basis.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "model/policy.hpp"

namespace stemma::interchange {

/// What a policy file may name.
struct PolicyWords {
  std::vector<std::string> rules, policies;
};

/// A text that names a policy file, and not a policy: it has a `/` or a `.`, or is `-`.
bool names_policy_file(std::string_view text);

/// Reads and checks a whole policy file: its own lines, and what it extends. Throws Error bad_input with every mistake
/// of the file, or limit.
model::Policy read_policy(std::string_view text, const std::string& name, const PolicyWords& words,
                          const base::Limits& limits = {});

}  // namespace stemma::interchange
