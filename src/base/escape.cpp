#include "base/escape.hpp"

#include <cstddef>

#include "base/utf8.hpp"
#include "base/visible.hpp"

namespace stemma::base {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// Printable ASCII, none of `special`: nothing to do.
bool needs_nothing(std::string_view text, std::string_view special) {
  for (const char c : text) {
    if (c < 0x20 || c > 0x7E || special.find(c) != std::string_view::npos) return false;
  }
  return true;
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
  if (needs_nothing(text, "")) return std::string(text);
  std::string out;
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
  return out;
}

std::string for_dot(std::string_view text) {
  std::string out = "\"";
  each(text, [&out](const Glimpse& glimpse, std::string_view bytes, std::string_view rest) {
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
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    const std::string_view bytes = text.substr(i, point.length);
    i += point.length;
    const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
    if (!point.ok) {
      out += replacement_character;
    } else if (point.value == '"' || point.value == '\\') {
      out.push_back('\\');
      out += bytes;
    } else if (point.value == '\n') {
      out += "\\n";
    } else if (point.value == '\t') {
      out += "\\t";
    } else if (point.value == '\r') {
      out += "\\r";
    } else if (control || point.value == 0x2028 || point.value == 0x2029 || is_bidi_control(point.value)) {
      append_hex(out, "\\u", point.value, 4);
    } else {
      out += bytes;
    }
  }
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
