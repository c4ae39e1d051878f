// The policies that ship with Stemma, and those of a user.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/policy.hpp"

namespace stemma::app {

/// Names of those that ship, sorted.
std::vector<std::string> policy_names();

/// A shipped policy by name, or a policy file by path (what has a `/` or a `.` in it, or is the name of a file), each
/// with the lines of the policy that it extends. Throws
/// Error usage, with the nearest name, if there is neither; io, limit or bad_input if a file cannot be read, or files
/// extend one another in a circle.
model::Policy find_policy(const std::string& name_or_path);

/// What two policies set otherwise, and how.
struct PolicyDifference {
  std::string what;           ///< id of the rule, or name of the threshold
  std::string claims;         ///< for which kinds of claims: "crime, casualties"; empty where it is about no claim
  std::string first, second;  ///< "off", "error", "error; decided by news editor", "3"
};

/// In what two policies differ in effect, sorted by what is set.
std::vector<PolicyDifference> compare(const model::Policy& first, const model::Policy& second);

/// A line of its own that changes nothing, that no claim can meet, or that has no basis.
struct PolicyFault {
  model::PolicyLine line;
  std::string message, hint;
};
std::vector<PolicyFault> faults_of(const model::Policy& policy);

}  // namespace stemma::app
