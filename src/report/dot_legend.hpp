// The legend of the picture, a cluster of its own.
#pragma once

#include <ostream>
#include <string_view>

namespace stemma::report {

/// A list of families: Graphviz takes the first that is installed, letters of other scripts fall back.
inline constexpr std::string_view picture_font = "Helvetica,Arial,sans-serif";

void write_legend(std::ostream& out);

}  // namespace stemma::report
