// YAML scalars that every reader takes for the same string.
//
// Plain only where YAML 1.1 and 1.2, in block and in flow style, cannot see anything but a string: the
// text begins with a letter, holds no indicator that could end or start something, and is no word that
// either version reads as a boolean, a null or a number. Rejected: quoting everything (a record of
// thousands of ids becomes hard to read and to diff) and single quotes (no escapes for what is invisible).
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "base/visible.hpp"

namespace stemma::base {
namespace {

using namespace std::string_view_literals;

/// YAML 1.1's words for booleans and null; the first letter rule keeps out numbers, ~, .inf and dates.
constexpr std::array reserved{"false"sv, "inf"sv, "infinity"sv, "n"sv,    "nan"sv, "no"sv,
                              "null"sv,  "off"sv, "on"sv,       "true"sv, "y"sv,   "yes"sv};

bool is_reserved(std::string_view text) {
  if (text.size() > 8) return false;
  return std::binary_search(reserved.begin(), reserved.end(), std::string_view(ascii_lower(text)));
}

bool is_ascii_letter(char32_t value) { return (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z'); }

bool may_begin(char32_t value) {
  if (value < 0x80) return is_ascii_letter(value);
  return (U_GET_GC_MASK(static_cast<UChar32>(value)) & U_GC_L_MASK) != 0;
}

/// Indicators of flow style, quotes, comments and line ends; a colon or space has to stand inside a word.
bool may_follow(char32_t value, char32_t last, bool at_end) {
  constexpr std::string_view never = ",[]{}\"`\\";
  if (value < 0x80 && never.find(static_cast<char>(value)) != std::string_view::npos) return false;
  if (value == ' ') return !at_end && last != ' ' && last != ':';
  if (value == ':') return !at_end && last != ' ';
  if (value == '#') return last != ' ';
  if (value == '?') return last != ':';  // libyaml refuses "a:?" in flow style
  return true;
}

bool is_plain(std::string_view text) {
  if (text.empty() || is_reserved(text)) return false;
  char32_t last = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Glimpse glimpse = look(text, i);
    i += glimpse.length;
    if (glimpse.sight != Sight::plain) return false;
    if (last == 0 ? !may_begin(glimpse.value) : !may_follow(glimpse.value, last, i == text.size())) return false;
    last = glimpse.value;
  }
  return true;
}

void append_escape(std::string& out, char32_t value) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const int width = value > 0xFFFF ? 8 : value > 0xFF ? 4 : 2;
  out += width == 8 ? "\\U" : width == 4 ? "\\u" : "\\x";
  for (int place = width - 1; place >= 0; --place) out.push_back(digits[(value >> (4 * place)) & 0x0F]);
}

}  // namespace

std::string for_yaml(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const Glimpse glimpse = look(text, i);
    const std::string_view bytes = text.substr(i, glimpse.length);
    i += glimpse.length;
    if (glimpse.sight == Sight::broken) {
      out += "\\uFFFD";
    } else if (glimpse.value == '"' || glimpse.value == '\\') {
      out.push_back('\\');
      out += bytes;
    } else if (glimpse.value == '\n') {
      out += "\\n";
    } else if (glimpse.value == '\t') {
      out += "\\t";
    } else if (glimpse.sight != Sight::plain) {
      append_escape(out, glimpse.value);
    } else {
      out += bytes;
    }
  }
  out.push_back('"');
  return out;
}

}  // namespace stemma::base
