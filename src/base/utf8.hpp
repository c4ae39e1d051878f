// UTF-8 one code point at a time, for the layer's own files. No ICU.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stemma::base {

struct CodePoint {
  char32_t value = 0;      ///< the lone byte itself if not `ok`
  std::size_t length = 1;  ///< bytes taken
  bool ok = true;          ///< false: the byte at this place begins no well-formed sequence
};

/// The code point at byte `offset` (which must be inside `text`). Overlong forms, surrogates, values past
/// U+10FFFF and cut sequences are ill-formed, one byte at a time.
CodePoint decode(std::string_view text, std::size_t offset);

void append_utf8(std::string& out, char32_t value);

bool is_ascii(std::string_view text);

}  // namespace stemma::base
