// Names as they are compared: without case, width and surplus spaces.
#pragma once

#include <string>
#include <string_view>

namespace stemma::base {

/// NFKC with case folded (Unicode 15, Annex 31 and chapter 3.13), spaces at the ends dropped and others made one.
/// Letters with marks stay different from those without: an exact comparison of names, not a guess.
std::string folded(std::string_view text);

}  // namespace stemma::base
