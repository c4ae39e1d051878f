#include "base/visible.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/utf8.hpp"

namespace stemma::base {
namespace {

constexpr char32_t zero_width_non_joiner = 0x200C;
constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t text_style = 0xFE0E;
constexpr char32_t emoji_style = 0xFE0F;

UChar32 icu(char32_t value) { return static_cast<UChar32>(value); }

bool has(char32_t value, UProperty property) { return u_hasBinaryProperty(icu(value), property) != 0; }

/// The code point that ends before `offset`; 0 at the start of the text.
char32_t before(std::string_view text, std::size_t offset) {
  std::size_t start = offset;
  while (start > 0 && offset - start < 4) {
    --start;
    const CodePoint point = decode(text, start);
    if (point.ok && start + point.length == offset) return point.value;
  }
  return 0;
}

/// The code point at `offset`; 0 at the end of the text and for broken bytes.
char32_t at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return 0;
  const CodePoint point = decode(text, offset);
  return point.ok ? point.value : 0;
}

bool is_pictographic(char32_t value) {
  return value >= 0x80 && (has(value, UCHAR_EXTENDED_PICTOGRAPHIC) || has(value, UCHAR_EMOJI_MODIFIER));
}

bool is_letter_or_mark(char32_t value) {
  return value >= 0x80 && (U_GET_GC_MASK(icu(value)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

/// Scripts whose spelling uses the zero-width joiner or non-joiner.
bool joins(UScriptCode script) {
  switch (script) {
    case USCRIPT_ARABIC:
    case USCRIPT_SYRIAC:
    case USCRIPT_MONGOLIAN:
    case USCRIPT_NKO:
    case USCRIPT_DEVANAGARI:
    case USCRIPT_BENGALI:
    case USCRIPT_GURMUKHI:
    case USCRIPT_GUJARATI:
    case USCRIPT_ORIYA:
    case USCRIPT_TAMIL:
    case USCRIPT_TELUGU:
    case USCRIPT_KANNADA:
    case USCRIPT_MALAYALAM:
    case USCRIPT_SINHALA:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

UScriptCode script_of(char32_t value) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(icu(value), &status);
}

bool joiner_is_needed(std::string_view text, std::size_t offset, std::size_t length, char32_t joiner) {
  const char32_t next = at(text, offset + length);
  char32_t last = before(text, offset);
  if (last == 0 || next == 0) return false;
  if (is_letter_or_mark(last) && is_letter_or_mark(next)) {
    const UScriptCode script = script_of(last);
    return joins(script) && script_of(next) == script;
  }
  if (joiner != zero_width_joiner || !is_pictographic(next)) return false;
  if (last == emoji_style) last = before(text, offset - 3);
  return is_pictographic(last);
}

bool selector_is_needed(std::string_view text, std::size_t offset, char32_t selector) {
  const char32_t base = before(text, offset);
  if (base < 0x20) return false;
  if (selector == text_style || selector == emoji_style) return has(base, UCHAR_EMOJI);
  if (selector >= 0x180B && selector <= 0x180F) return script_of(base) == USCRIPT_MONGOLIAN;
  return has(base, UCHAR_IDEOGRAPHIC);
}

bool is_selector(char32_t value) { return has(value, UCHAR_VARIATION_SELECTOR); }

/// Invisible by itself: format characters (those that Arabic numbers are written under are visible),
/// line and paragraph separators, and what Unicode calls ignorable.
bool is_invisible(char32_t value) {
  if ((value & 0xFFFE) == 0xFFFE || (value >= 0xFDD0 && value <= 0xFDEF)) return true;
  if (has(value, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return true;
  const auto mask = U_GET_GC_MASK(icu(value));
  if ((mask & (U_GC_ZL_MASK | U_GC_ZP_MASK)) != 0) return true;
  return (mask & U_GC_CF_MASK) != 0 && !has(value, UCHAR_PREPENDED_CONCATENATION_MARK);
}

}  // namespace

bool is_bidi_control(char32_t value) {
  return value == 0x061C || value == 0x200E || value == 0x200F || (value >= 0x202A && value <= 0x202E) ||
         (value >= 0x2066 && value <= 0x2069);
}

Glimpse look(std::string_view text, std::size_t offset) {
  const CodePoint point = decode(text, offset);
  Glimpse glimpse{point.value, point.length, Sight::plain};
  if (!point.ok) {
    glimpse.sight = Sight::broken;
  } else if (point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0)) {
    glimpse.sight = Sight::control;
  } else if (point.value >= 0x80 && is_invisible(point.value)) {
    const bool joiner = point.value == zero_width_joiner || point.value == zero_width_non_joiner;
    const bool needed = joiner ? joiner_is_needed(text, offset, point.length, point.value)
                               : is_selector(point.value) && selector_is_needed(text, offset, point.value);
    if (!needed) glimpse.sight = Sight::hidden;
  }
  return glimpse;
}

std::string shown(const Glimpse& glimpse) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const bool broken = glimpse.sight == Sight::broken;
  std::string out;
  int width = broken ? 2 : 4;
  while (!broken && width < 6 && (glimpse.value >> (4 * width)) != 0) ++width;
  out += broken ? "<" : "<U+";
  for (int place = width - 1; place >= 0; --place) out.push_back(digits[(glimpse.value >> (4 * place)) & 0x0F]);
  out.push_back('>');
  return out;
}

}  // namespace stemma::base
