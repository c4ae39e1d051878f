// What an action throws, as a value to look at.
#pragma once

#include <optional>
#include <utility>

#include "stemma/error.hpp"

namespace stemma::test {

template <class Action>
std::optional<Error> error_of(Action&& action) {
  try {
    std::forward<Action>(action)();
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

}  // namespace stemma::test
