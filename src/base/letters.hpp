// What a character is to somebody who divides text into words and sentences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stemma::base {

enum class Letter : std::uint8_t {
  none,   ///< a control, a combining mark, nothing assigned
  upper,  ///< title case too
  lower,
  caseless,     ///< a letter of a script without case, or a modifier letter
  digit,        ///< decimal, of any script
  space,        ///< line breaks too
  punctuation,  ///< symbols too
};

Letter letter_kind(char32_t value);

/// A letter or a digit.
inline bool is_word(Letter kind) {
  return kind == Letter::upper || kind == Letter::lower || kind == Letter::caseless || kind == Letter::digit;
}

/// Of the character that ends before byte `end` of well-formed text; space at its beginning.
Letter letter_before(std::string_view text, std::size_t end);

/// Of the character at byte `at` of well-formed text; space at its end.
Letter letter_at(std::string_view text, std::size_t at);

}  // namespace stemma::base
