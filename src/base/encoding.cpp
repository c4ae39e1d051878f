#include "base/encoding.hpp"

#include <array>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace stemma::base {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// 0x80 to 0x9F of Windows-1252 (unicode.org, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT).
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, replacement, 0x201A,      0x0192, 0x201E,      0x2026,      0x2020, 0x2021,      0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152,      replacement, 0x017D, replacement, replacement, 0x2018, 0x2019,      0x201C, 0x201D, 0x2022,
    0x2013, 0x2014,      0x02DC,      0x2122, 0x0161,      0x203A,      0x0153, replacement, 0x017E, 0x0178};

char32_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char32_t byte = byte_at(bytes, at);
    append_utf8(out, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte);
  }
  return out;
}

bool is_lead(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_trail(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::string from_utf16(std::string_view bytes, bool big_endian) {
  const auto unit = [&](std::size_t at) {
    const char32_t first = byte_at(bytes, at), second = byte_at(bytes, at + 1);
    return big_endian ? first << 8U | second : second << 8U | first;
  };
  std::string out;
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t value = unit(at);
    const bool pair = is_lead(value) && at + 3 < bytes.size() && is_trail(unit(at + 2));
    if (pair) {
      append_utf8(out, 0x10000 + ((value - 0xD800) << 10U) + (unit(at + 2) - 0xDC00));
      at += 2;
    } else {
      append_utf8(out, is_lead(value) || is_trail(value) ? replacement : value);
    }
  }
  if (at < bytes.size()) append_utf8(out, replacement);
  return out;
}

/// Zero bytes stand where UTF-16 has the upper half of ASCII letters, and nowhere in other text.
bool zeros_at(std::string_view bytes, std::size_t parity) {
  std::size_t zeros = 0, looked_at = 0;
  for (std::size_t at = parity; at < bytes.size() && looked_at < 1000; at += 2, ++looked_at) {
    if (bytes[at] == '\0') ++zeros;
  }
  return zeros * 2 > looked_at;
}

}  // namespace

Decoded decoded(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF") && !first_invalid_utf8(bytes)) {
    return {std::string(bytes.substr(3)), "UTF-8 with a byte order mark"};
  }
  if (bytes.starts_with("\xFF\xFE")) return {from_utf16(bytes.substr(2), false), "UTF-16"};
  if (bytes.starts_with("\xFE\xFF")) return {from_utf16(bytes.substr(2), true), "UTF-16, big-endian"};
  if (zeros_at(bytes, 1)) return {from_utf16(bytes, false), "UTF-16", true};
  if (zeros_at(bytes, 0)) return {from_utf16(bytes, true), "UTF-16, big-endian", true};
  if (!first_invalid_utf8(bytes)) return {std::string(bytes), "UTF-8"};
  return {from_windows_1252(bytes), "Windows-1252", true};
}

}  // namespace stemma::base
