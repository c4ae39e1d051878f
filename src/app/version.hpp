// The version of this program.
#pragma once

#include <string_view>

namespace stemma::app {

/// "0.1.0": the version in the top CMakeLists.txt.
std::string_view version();

}  // namespace stemma::app
