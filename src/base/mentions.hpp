// Whether a text names something.
#pragma once

#include <string_view>

namespace stemma::base {

/// True if `word` stands somewhere in `text`, and not as a part of another word as ids are made (ASCII letters, digits,
/// `_`, `-`).
bool mentions(std::string_view text, std::string_view word);

}  // namespace stemma::base
