#include "base/letter.hpp"

#include <unicode/uchar.h>

namespace stemma::base {

bool is_letter(char32_t value) {
  const auto code = static_cast<UChar32>(value);
  return u_isalnum(code) != 0 || u_hasBinaryProperty(code, UCHAR_ALPHABETIC) != 0 ||
         u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
}

bool is_digit(char32_t value) { return u_isdigit(static_cast<UChar32>(value)) != 0; }

}  // namespace stemma::base
