// An id that the case does not have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma::app {

/// Throws Error usage: "the case has no source `tas`", with the nearest of the ids that are `known`, or all of
/// them where they are few.
[[noreturn]] void refuse_unknown_id(std::string_view what, const std::string& slug,
                                    const std::vector<std::string>& known);

}  // namespace stemma::app
