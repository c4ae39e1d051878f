#include "interchange/story_links.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "base/text.hpp"

namespace stemma::interchange {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest_label = 1000;
constexpr std::size_t deepest_parentheses = 32;
constexpr std::size_t longest_scheme = 32;
constexpr std::size_t longest_entity = 12;
constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view spaces = " \t\n";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; }

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(spaces, at), text.size());
}

/// `<where>` or `where`, with parentheses in pairs.
std::size_t after_destination(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '<') {
    for (std::size_t i = at + 1; i < text.size() && text[i] != '\n' && text[i] != '<'; ++i) {
      if (text[i] == '\\') {
        ++i;
      } else if (text[i] == '>') {
        return i + 1;
      }
    }
    return none;
  }
  std::size_t depth = 0;
  std::size_t i = at;
  for (; i < text.size() && !is_space(text[i]); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && !is_space(text[i + 1])) {
      ++i;
    } else if (text[i] == '(') {
      if (++depth > deepest_parentheses) return none;
    } else if (text[i] == ')') {
      if (depth == 0) break;
      --depth;
    }
  }
  return depth == 0 ? i : none;
}

/// `"title"`, `'title'` or `(title)`.
std::size_t after_title(std::string_view text, std::size_t at) {
  const char close = text[at] == '(' ? ')' : text[at];
  if (close != '"' && close != '\'' && close != ')') return none;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == close) {
      return i + 1;
    } else if (text[i] == '(' && close == ')') {
      return none;
    }
  }
  return none;
}

/// `="value"` of a tag's attribute, or nothing at all.
std::size_t after_value(std::string_view text, std::size_t at) {
  const std::size_t equals = skip_spaces(text, at);
  if (equals == text.size() || text[equals] != '=') return at;
  const std::size_t value = skip_spaces(text, equals + 1);
  if (value == text.size()) return none;
  if (text[value] == '"' || text[value] == '\'') {
    const std::size_t end = text.find(text[value], value + 1);
    return end == none ? none : end + 1;
  }
  const std::size_t end = std::min(text.find_first_of(" \t\n\"'=<>`", value), text.size());
  return end == value ? none : end;
}

}  // namespace

std::size_t label_end(std::string_view text, std::size_t open) {
  for (std::size_t i = open + 1; i < text.size() && i - open <= longest_label; ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == ']') {
      return i;
    } else if (text[i] == '[') {
      return none;
    }
  }
  return none;
}

std::size_t after_link(std::string_view text, std::size_t open) {
  const std::size_t start = skip_spaces(text, open + 1);
  const std::size_t end = after_destination(text, start);
  if (end == none) return none;
  std::size_t at = skip_spaces(text, end);
  if (at > end && at < text.size() && text[at] != ')') {
    at = after_title(text, at);
    if (at == none) return none;
    at = skip_spaces(text, at);
  }
  return at < text.size() && text[at] == ')' ? at + 1 : none;
}

bool is_link_target(std::string_view text) {
  const std::size_t start = skip_spaces(text, 0);
  if (start == text.size()) return false;
  const std::size_t end = after_destination(text, start);
  if (end == none) return false;
  std::size_t at = skip_spaces(text, end);
  if (at == text.size()) return true;
  if (at == end) return false;
  at = after_title(text, at);
  return at != none && skip_spaces(text, at) == text.size();
}

std::size_t after_address(std::string_view text, std::size_t open) {
  bool colon = false;
  bool at_sign = false;
  std::size_t i = open + 1;
  if (i == text.size() || !is_name(text[i])) return none;
  for (; i < text.size() && text[i] != '>'; ++i) {
    if (is_space(text[i]) || text[i] == '<') return none;
    if (text[i] == ':' && !colon && !at_sign) {
      const bool scheme = is_letter(text[open + 1]) && i - open > 2 && i - open <= longest_scheme + 1;
      if (!scheme) return none;
      colon = true;
    }
    if (text[i] == '@') at_sign = true;
    const bool in_scheme = is_name(text[i]) || text[i] == '+' || text[i] == '.' || text[i] == '_';
    if (!colon && !at_sign && !in_scheme) return none;
  }
  return i < text.size() && (colon || at_sign) ? i + 1 : none;
}

std::size_t after_tag(std::string_view text, std::size_t open) {
  std::size_t i = open + 1;
  const bool closing = i < text.size() && text[i] == '/';
  if (closing) ++i;
  if (i == text.size() || !is_letter(text[i])) return none;
  while (i < text.size() && is_name(text[i])) ++i;
  for (;;) {
    const std::size_t next = skip_spaces(text, i);
    if (next == text.size()) return none;
    if (text[next] == '>') return next + 1;
    if (text[next] == '/' && text.substr(next + 1, 1) == ">") return closing ? none : next + 2;
    const bool named = is_letter(text[next]) || text[next] == '_' || text[next] == ':';
    if (closing || next == i || !named) return none;
    i = next;
    while (i < text.size() && (is_name(text[i]) || text[i] == '_' || text[i] == ':' || text[i] == '.')) ++i;
    i = after_value(text, i);
    if (i == none) return none;
  }
}

std::optional<Entity> entity_at(std::string_view text, std::size_t at) {
  static constexpr std::array<std::pair<std::string_view, char32_t>, 13> named{{{"amp", U'&'},
                                                                                {"apos", U'\''},
                                                                                {"gt", U'>'},
                                                                                {"hellip", U'…'},
                                                                                {"ldquo", U'“'},
                                                                                {"lsquo", U'‘'},
                                                                                {"lt", U'<'},
                                                                                {"mdash", U'—'},
                                                                                {"nbsp", 0xA0},
                                                                                {"ndash", U'–'},
                                                                                {"quot", U'"'},
                                                                                {"rdquo", U'”'},
                                                                                {"rsquo", U'’'}}};
  const std::size_t end = text.substr(at, longest_entity).find(';');
  if (end == none || end < 2) return std::nullopt;
  std::string_view name = text.substr(at + 1, end - 1);
  if (name.front() != '#') {
    for (const auto& [word, value] : named) {
      if (word == name) return Entity{value, end + 1};
    }
    return std::nullopt;
  }
  name.remove_prefix(1);
  const bool hexadecimal = !name.empty() && (name.front() == 'x' || name.front() == 'X');
  if (hexadecimal) name.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [last, fault] = std::from_chars(name.data(), name.data() + name.size(), value, hexadecimal ? 16 : 10);
  if (name.empty() || fault != std::errc() || last != name.data() + name.size()) return std::nullopt;
  const bool character = value != 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  return Entity{character ? char32_t{value} : replacement, end + 1};
}

}  // namespace stemma::interchange
