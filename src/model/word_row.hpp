// A text as the words by which names are compared. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/folded_text.hpp"

namespace stemma::model {

/// One word: folded, without dots, apostrophes and the ending of a possessive; a hyphen parts words. "U.S." is "us",
/// "Rev. Lee's" is "rev" and "lee".
struct PlainWord {
  std::string text;
  std::size_t from = 0, to = 0;  ///< bytes of the text; those of the whole where a hyphen parts it
};

std::vector<PlainWord> plain_words_of(const FoldedText& text);

/// The same without places.
std::vector<std::string> word_row(std::string_view text);

/// The singular of an English plural, as far as the language is regular; "person" of "people".
std::string singular(const std::string& word);

}  // namespace stemma::model
