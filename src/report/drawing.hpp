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

/// Which signs a drawing uses that want a word of explanation.
struct DrawingKey {
  bool grades = false;        ///< reliability, A to E
  bool no_judgement = false;  ///< reliability F
  bool several = false;       ///< "+1" behind a date
  bool cross = false;         ///< the end of a denial
};
/// The key in a sentence or two; empty if there is nothing to explain.
std::string key_words(const DrawingKey& key, bool ascii);

/// Lines without indentation, escaped for a terminal: live support first, joined before the claim's id, then
/// denials, dashed and ending in a cross. A date stands where a party publishes. Names are cut where they do
/// not fit; where that is not enough, the ways run downwards, one party a line. Empty if the claim has neither.
/// What it uses is added to `key` if there is one.
std::vector<std::string> draw(const Judgement& judgement, const Words& words, Day as_of, const DrawingOptions& options,
                              DrawingKey* key = nullptr);

}  // namespace stemma::report
