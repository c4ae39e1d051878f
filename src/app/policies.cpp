#include "app/policies.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "stemma/error.hpp"

namespace stemma::app {

std::vector<std::string> policy_names() { return {model::Policy{}.name}; }

model::Policy find_policy(std::string_view name) {
  const std::vector<std::string> names = policy_names();
  if (std::find(names.begin(), names.end(), name) != names.end()) return model::Policy{};
  std::string hint = base::did_you_mean(name, names);
  if (hint.empty()) hint = fmt::format("there is: {}", fmt::join(names, ", "));
  throw Error(ErrorKind::usage, fmt::format("there is no policy `{}`", name), std::move(hint));
}

}  // namespace stemma::app
