// A database as it was: after a commit, or at a time of its own.
#pragma once

#include <cstdint>
#include <string>

#include "store/store.hpp"

namespace stemma::app {

/// The last commit by `at`: "@3" is commit 3; a time ("2024-03-14T09:30:00Z", UTC) or a date (its last second) the last
/// commit that was made by then. Error usage if `at` is neither, or nothing was recorded by then.
std::uint64_t commit_at(const store::Store& store, const std::string& at);

/// The case as it was then, in memory; but for what has been protected since, which is protected in it too. The same
/// errors.
store::Store case_at(const store::Store& store, const std::string& at);

}  // namespace stemma::app
