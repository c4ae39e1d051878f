#include "base/unescaped.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/utf8.hpp"

namespace stemma::base {
namespace {

constexpr std::uint32_t last_character = 0x10FFFF;

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 16;
}

struct Number {
  std::uint32_t value = 0;
  std::size_t digits = 0;
};

/// At most `most` digits of this base from the beginning.
Number number(std::string_view text, int base, std::size_t most) {
  Number read;
  while (read.digits < std::min(most, text.size()) && digit(text[read.digits]) < base) {
    read.value = read.value * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digit(text[read.digits]));
    ++read.digits;
  }
  return read;
}

/// What was read, and how many bytes of the escape it took; 0: it is none.
struct Escape {
  std::string bytes;
  std::size_t length = 0;
};

Escape character(std::uint32_t value, std::size_t length) {
  Escape read{{}, length};
  if (value < 0x20 || value == 0x7F || value == 0x85 || value == 0x2028 || value == 0x2029) {
    read.bytes = " ";
  } else if (value <= last_character && (value < 0xD800 || value > 0xDFFF)) {
    append_utf8(read.bytes, value);
  }
  return read;
}

Escape unicode(std::string_view text) {
  const Number first = number(text.substr(2), 16, 4);
  if (first.digits != 4) return {};
  constexpr std::size_t length = 6;
  if (first.value >= 0xD800 && first.value < 0xDC00 && text.substr(length).starts_with("\\u")) {
    const Number second = number(text.substr(length + 2), 16, 4);
    if (second.digits == 4 && second.value >= 0xDC00 && second.value < 0xE000) {
      return character(0x10000 + ((first.value - 0xD800) << 10U) + (second.value - 0xDC00), 2 * length);
    }
  }
  return character(first.value, length);
}

Escape backslash(std::string_view text) {
  if (text.size() < 2) return {};
  const char kind = text[1];
  if (kind == 'u') return unicode(text);
  if (kind == 'U' || kind == 'x') {
    const std::size_t digits = kind == 'U' ? 8 : 2;
    const Number read = number(text.substr(2), 16, digits);
    return read.digits == digits ? character(read.value, digits + 2) : Escape{};
  }
  // Of YAML and JSON, and the line ends of DOT.
  if (std::string_view("nrtlabefv0NLP").find(kind) != std::string_view::npos) return {" ", 2};
  if (kind == '\n') return {};
  return {std::string(1, kind), 2};
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> entities{
    {{"amp;", "&"}, {"lt;", "<"}, {"gt;", ">"}, {"quot;", "\""}, {"apos;", "'"}, {"nbsp;", " "}}};

Escape entity(std::string_view text) {
  for (const auto& [name, meant] : entities) {
    if (text.substr(1).starts_with(name)) return {std::string(meant), name.size() + 1};
  }
  if (!text.substr(1).starts_with('#')) return {};
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const std::size_t from = hex ? 3 : 2;
  const Number read = number(text.substr(std::min(from, text.size())), hex ? 16 : 10, 7);
  const std::size_t end = from + read.digits;
  return read.digits > 0 && text.substr(std::min(end, text.size())).starts_with(';') ? character(read.value, end + 1)
                                                                                     : Escape{};
}

Escape mermaid(std::string_view text) {
  if (text.starts_with("#quot;")) return {"\"", 6};
  const Number read = number(text.substr(1), 10, 7);
  const std::size_t end = 1 + read.digits;
  return read.digits > 0 && text.substr(end).starts_with(';') ? character(read.value, end + 1) : Escape{};
}

Escape percent(std::string_view text) {
  const Number read = number(text.substr(1), 16, 2);
  if (read.digits != 2) return {};
  return {read.value < 0x20 ? " " : std::string(1, static_cast<char>(read.value)), 3};
}

/// "<U+200B>": nobody saw what stood there.
Escape made_visible(std::string_view text) {
  if (!text.starts_with("<U+")) return {};
  const Number read = number(text.substr(3), 16, 6);
  const std::size_t end = 3 + read.digits;
  return read.digits >= 4 && text.substr(end).starts_with('>') ? Escape{{}, end + 1} : Escape{};
}

Escape colour(std::string_view text) {
  if (!text.starts_with("\x1B[")) return {};
  const std::size_t end = text.find_first_not_of("0123456789;", 2);
  return end == std::string_view::npos ? Escape{} : Escape{{}, end + 1};
}

Escape escape(std::string_view text) {
  switch (text.front()) {
    case '\\':
      return backslash(text);
    case '&':
      return entity(text);
    case '#':
      return mermaid(text);
    case '%':
      return percent(text);
    case '<':
      return made_visible(text);
    case '\x1B':
      return colour(text);
    default:
      return {};
  }
}

}  // namespace

std::string unescaped(std::string_view text) {
  constexpr std::string_view signs = "\\&#%<\x1B";
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find_first_of(signs), text.size());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const Escape read = escape(text);
    if (read.length == 0) {
      out += text.front();
      text.remove_prefix(1);
    } else {
      out += read.bytes;
      text.remove_prefix(read.length);
    }
  }
  return out;
}

std::string without_tags(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('<'), text.size());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const char next = text.size() > 1 ? text[1] : ' ';
    const bool comment = text.starts_with("<!--");
    const bool tag = comment || next == '/' || next == '!' || next == '?' || (next >= 'a' && next <= 'z') ||
                     (next >= 'A' && next <= 'Z');
    const std::string_view closing = comment ? "-->" : ">";
    const std::size_t end = tag ? text.find(closing) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += text.front();
      text.remove_prefix(1);
      continue;
    }
    const std::string_view inside = text.substr(0, end);
    out.append(static_cast<std::size_t>(std::count(inside.begin(), inside.end(), '\n')), '\n');
    if (!comment) out += ' ';
    text.remove_prefix(end + closing.size());
  }
  return out;
}

}  // namespace stemma::base
