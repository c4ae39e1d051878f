#include "base/escape.hpp"

#include <algorithm>
#include <cstddef>

#include "base/visible.hpp"

namespace stemma::base {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";
constexpr std::size_t longest_in_dot = 16'000;  // bytes; Graphviz 2.42 reads no string of more than 16,384

/// Printable ASCII, none of `special`: nothing to do.
bool needs_nothing(std::string_view text, std::string_view special) {
  const auto printable = [](char c) { return c >= 0x20 && c <= 0x7E; };
  return std::all_of(text.begin(), text.end(), printable) &&
         (special.empty() || text.find_first_of(special) == std::string_view::npos);
}

/// Calls `write(glimpse, bytes, rest)` for each character; `rest` is what follows it.
template <class Write>
void each(std::string_view text, Write write) {
  for (std::size_t i = 0; i < text.size();) {
    const Glimpse glimpse = look(text, i);
    const std::string_view bytes = text.substr(i, glimpse.length);
    i += glimpse.length;
    write(glimpse, bytes, text.substr(i));
  }
}

void append_hex(std::string& out, std::string_view prefix, char32_t value, int width) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += prefix;
  for (int place = width - 1; place >= 0; --place) out.push_back(digits[(value >> (4 * place)) & 0x0F]);
}

/// A character as JSON escapes it: one unit of UTF-16, or two beyond U+FFFF.
void append_units(std::string& out, char32_t value) {
  if (value <= 0xFFFF) {
    append_hex(out, "\\u", value, 4);
    return;
  }
  append_hex(out, "\\u", 0xD800 + ((value - 0x10000) >> 10), 4);
  append_hex(out, "\\u", 0xDC00 + ((value - 0x10000) & 0x3FF), 4);
}

/// Is "&" + `rest` an entity ("&amp;", "&#x26;"), which Graphviz would turn into another character?
bool begins_entity(std::string_view rest) {
  const auto is_name = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  std::size_t i = 0;
  if (i < rest.size() && rest[i] == '#') ++i;
  const std::size_t start = i;
  while (i < rest.size() && is_name(rest[i])) ++i;
  return i > start && i < rest.size() && rest[i] == ';';
}

bool is_line_or_tab(const Glimpse& glimpse) {
  return glimpse.sight == Sight::control && (glimpse.value == '\n' || glimpse.value == '\t');
}

/// The first half of a Windows line end: the newline after it says it all.
bool is_half_line_end(const Glimpse& glimpse, std::string_view rest) {
  return glimpse.sight == Sight::control && glimpse.value == '\r' && !rest.empty() && rest.front() == '\n';
}

}  // namespace

std::string for_terminal(std::string_view text) {
  std::string out;
  append_for_terminal(out, text);
  return out;
}

void append_for_terminal(std::string& out, std::string_view text) {
  if (needs_nothing(text, "")) {
    out += text;
    return;
  }
  each(text, [&out](const Glimpse& glimpse, std::string_view bytes, std::string_view rest) {
    if (is_half_line_end(glimpse, rest)) return;
    if (is_line_or_tab(glimpse)) {
      out.push_back(' ');
    } else if (glimpse.sight == Sight::plain) {
      out += bytes;
    } else {
      out += shown(glimpse);
    }
  });
}

std::string for_dot(std::string_view text) {
  std::string out = "\"";
  bool cut = false;
  each(text, [&out, &cut](const Glimpse& glimpse, std::string_view bytes, std::string_view rest) {
    if (cut) return;
    if (out.size() > longest_in_dot) {
      cut = true;
      out += "…";
      return;
    }
    if (is_half_line_end(glimpse, rest)) return;
    if (is_line_or_tab(glimpse)) {
      out += glimpse.value == '\n' ? "\\n" : " ";
    } else if (glimpse.sight != Sight::plain) {
      out += shown(glimpse);
    } else if (glimpse.value == '"' || glimpse.value == '\\') {
      out.push_back('\\');
      out += bytes;
    } else if (glimpse.value == '&' && begins_entity(rest)) {
      out += "&amp;";
    } else {
      out += bytes;
    }
  });
  out.push_back('"');
  return out;
}

std::string for_json(std::string_view text) {
  std::string out = "\"";
  out.reserve(text.size() + 2);
  each(text, [&out](const Glimpse& glimpse, std::string_view bytes, std::string_view) {
    if (glimpse.sight == Sight::broken) {
      out += replacement_character;
    } else if (glimpse.value == '"' || glimpse.value == '\\') {
      out.push_back('\\');
      out += bytes;
    } else if (glimpse.value == '\n') {
      out += "\\n";
    } else if (glimpse.value == '\t') {
      out += "\\t";
    } else if (glimpse.value == '\r') {
      out += "\\r";
    } else if (glimpse.sight == Sight::plain) {
      out += bytes;
    } else {
      append_units(out, glimpse.value);
    }
  });
  out.push_back('"');
  return out;
}

std::string for_xml(std::string_view text) {
  if (needs_nothing(text, "&<>\"'")) return std::string(text);
  std::string out;
  each(text, [&out](const Glimpse& glimpse, std::string_view bytes, std::string_view) {
    if (glimpse.sight != Sight::plain && !is_line_or_tab(glimpse)) {
      const std::string visible = shown(glimpse);
      out += "&lt;" + visible.substr(1, visible.size() - 2) + "&gt;";
      return;
    }
    switch (glimpse.value) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += bytes;
    }
  });
  return out;
}

}  // namespace stemma::base
