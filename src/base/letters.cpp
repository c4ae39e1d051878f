#include "base/letters.hpp"

#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace stemma::base {

Letter letter_kind(char32_t value) {
  const auto character = static_cast<UChar32>(value);
  if (u_isUWhiteSpace(character) != 0) return Letter::space;
  if (u_isupper(character) != 0 || u_istitle(character) != 0) return Letter::upper;
  if (u_islower(character) != 0) return Letter::lower;
  if (u_isdigit(character) != 0) return Letter::digit;
  if (u_isalpha(character) != 0) return Letter::caseless;
  const std::uint32_t category = U_GET_GC_MASK(character);
  if ((category & (U_GC_P_MASK | U_GC_S_MASK)) != 0) return Letter::punctuation;
  return Letter::none;
}

Letter letter_before(std::string_view text, std::size_t end) {
  if (end == 0) return Letter::space;
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return letter_kind(decode(text, at).value);
}

Letter letter_at(std::string_view text, std::size_t at) {
  return at < text.size() ? letter_kind(decode(text, at).value) : Letter::space;
}

}  // namespace stemma::base
