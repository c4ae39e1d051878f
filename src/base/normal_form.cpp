#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <limits>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "stemma/error.hpp"

namespace stemma::base {
namespace {

void require(UErrorCode status) {
  if (U_FAILURE(status) != 0) {
    throw Error(ErrorKind::internal, std::string("ICU cannot normalise text: ") + u_errorName(status));
  }
}

std::u16string to_utf16(std::string_view text) {
  std::u16string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    i += point.length;
    if (point.value < 0x10000) {
      out.push_back(static_cast<char16_t>(point.value));
    } else {
      out.push_back(static_cast<char16_t>(U16_LEAD(point.value)));
      out.push_back(static_cast<char16_t>(U16_TRAIL(point.value)));
    }
  }
  return out;
}

std::string to_utf8(const std::u16string& text) {
  std::string out;
  out.reserve(text.size() * 2);
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t value = text[i];
    if (U16_IS_LEAD(value) && i + 1 < text.size()) {
      value = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(value, text[i + 1]));
      ++i;
    }
    append_utf8(out, value);
  }
  return out;
}

}  // namespace

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()) / 4) {
    throw Error(ErrorKind::limit, "a text is too long to be normalised");
  }
  const std::u16string wide = to_utf16(text);
  const auto length = static_cast<std::int32_t>(wide.size());
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* composer = unorm2_getNFCInstance(&status);
  require(status);
  if (unorm2_isNormalized(composer, wide.data(), length, &status) != 0 && U_SUCCESS(status) != 0) {
    return std::string(text);
  }
  require(status);
  // No character grows more than threefold in UTF-16 under NFC (Unicode Annex 15, section 14).
  std::u16string composed(wide.size() * 3, u'\0');
  const std::int32_t written = unorm2_normalize(composer, wide.data(), length, composed.data(),
                                                static_cast<std::int32_t>(composed.size()), &status);
  require(status);
  composed.resize(static_cast<std::size_t>(written));
  return to_utf8(composed);
}

}  // namespace stemma::base
