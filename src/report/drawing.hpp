// Draws the ways of a claim in the terminal, origins on the left and the claim on the right.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

struct DrawingOptions {
  std::size_t width = 80;  ///< columns that the lines may take
  bool ascii = false;      ///< - | + x instead of box-drawing characters
  std::size_t rows = 12;   ///< past about so many, families are folded
};

/// Lines without indentation, escaped for a terminal: live support first, joined before the claim's id, then
/// denials, dashed and ending in a cross. A date stands where a party publishes. Names are cut where they do
/// not fit; where that is not enough, the ways run downwards, one party a line. Empty if the claim has neither.
std::vector<std::string> draw(const Judgement& judgement, const Words& words, Day as_of, const DrawingOptions& options);

}  // namespace stemma::report
