// Whether, and how wide, to write for a person's eyes.
#pragma once

#include <cstddef>
#include <string>

#include "app/world.hpp"

namespace stemma::cli {

/// Colour and bold on standard output: a terminal that is not dumb, and NO_COLOR is not set (no-color.org).
bool styled(const app::World& world);

/// The same where the user said `auto`, `always` or `never`; "always" wins over NO_COLOR.
bool styled(const app::World& world, const std::string& when, bool to_terminal);

/// A progress bar on standard error: somebody watches a terminal that is not dumb.
bool watched(const app::World& world);

/// Columns of running text: the terminal's, at most 100; 80 where there is none.
std::size_t reading_width(const app::World& world);

}  // namespace stemma::cli
