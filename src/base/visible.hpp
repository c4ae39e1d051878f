// What can be seen of a text: the one place that decides which characters are shown as escapes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stemma::base {

enum class Sight {
  plain,    ///< shown as it is
  control,  ///< C0, C1 or DEL
  hidden,   ///< bidi control, zero-width or other invisible format character, non-character
  broken    ///< a byte that is no UTF-8
};

struct Glimpse {
  char32_t value = 0;      ///< the byte itself if broken
  std::size_t length = 1;  ///< bytes
  Sight sight = Sight::plain;
};

/// Looks at the character at byte `offset`. Joiners and variation selectors are plain where writing needs
/// them (inside an emoji sequence, between letters of one joining script, after a character that has the
/// variant), else hidden: alone, they only make two texts that look the same differ.
Glimpse look(std::string_view text, std::size_t offset);

/// "<U+202E>", or "<FF>" for a broken byte.
std::string shown(const Glimpse& glimpse);

/// U+061C, U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069.
bool is_bidi_control(char32_t value);

}  // namespace stemma::base
