// The legend of the picture, a cluster of its own: it explains what occurs in the picture, and nothing else.
#pragma once

#include <ostream>
#include <string_view>

#include "report/picture.hpp"
#include "report/words.hpp"

namespace stemma::report {

/// A list of families: Graphviz takes the first that is installed, letters of other scripts fall back.
inline constexpr std::string_view picture_font = "Helvetica,Arial,sans-serif";

/// Of a picture that is closed. Nothing for an empty one.
void write_legend(std::ostream& out, const Picture& picture, const Words& words);

}  // namespace stemma::report
