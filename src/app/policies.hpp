// The policies that ship with Stemma.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/policy.hpp"

namespace stemma::app {

/// Names, sorted.
std::vector<std::string> policy_names();

/// Throws Error usage, with the nearest name, if there is none of that name.
model::Policy find_policy(std::string_view name);

}  // namespace stemma::app
