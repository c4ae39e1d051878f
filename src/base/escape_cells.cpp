// Escapes for formats that programs take apart again: CSV, Markdown, the commands of a workflow's log.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/escape.hpp"
#include "base/formula.hpp"
#include "base/text.hpp"

namespace stemma::base {
namespace {

/// A spreadsheet reads a cell that begins with one of these as a formula; some read the wide forms too, and some pass
/// over white space before them (OWASP, "CSV Injection").
constexpr std::array<std::string_view, 11> formula_signs{"=",      "+",      "-",  "@",  "\uFF1D", "\uFF0B",
                                                         "\uFF0D", "\uFF20", "\t", "\r", "\n"};

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string percent(char c) { return fmt::format("%{:02X}", static_cast<unsigned char>(c)); }

}  // namespace

bool runs_in_spreadsheets(std::string_view cell) {
  return std::any_of(formula_signs.begin(), formula_signs.end(),
                     [&](std::string_view sign) { return cell.starts_with(sign); });
}

std::string for_csv(std::string_view text) {
  std::string cell = for_terminal(text);
  if (runs_in_spreadsheets(cell)) cell.insert(cell.begin(), '\'');
  const bool spaced = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
  if (!spaced && cell.find_first_of(",;\"") == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string for_markdown(std::string_view text) {
  constexpr std::string_view special = "\\`*_[]<>|~#&$";
  const std::string shown = for_terminal(text);
  std::string out;
  std::size_t start = 0;  // of what could be a list or a heading: digits and their full stop, or a sign
  while (start < shown.size() && shown[start] >= '0' && shown[start] <= '9') ++start;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char c = shown[i];
    const bool opens =
        i == start && ((i > 0 && (c == '.' || c == ')')) || (i == 0 && (c == '+' || c == '-' || c == '=')));
    if (opens || special.find(c) != std::string_view::npos) out += '\\';
    out += c;
    // Somebody of that name on a code host would be told.
    const bool mentions = c == '@' && (i == 0 || !is_letter_or_digit(shown[i - 1])) && i + 1 < shown.size() &&
                          is_letter_or_digit(shown[i + 1]);
    if (mentions) out += "<!-- -->";
  }
  return out;
}

std::string for_workflow(std::string_view text) {
  std::string out;
  for (const char c : for_terminal(text)) {
    if (c == '%') {
      out += "%25";
    } else {
      out += c;
    }
  }
  return out;
}

std::string for_workflow_property(std::string_view text) {
  std::string out;
  for (const char c : for_workflow(text)) {
    if (c == ',') {
      out += "%2C";
    } else if (c == ':') {
      out += "%3A";
    } else {
      out += c;
    }
  }
  return out;
}

std::string for_mermaid(std::string_view text) {
  std::string out;
  for (const char c : for_terminal(text)) {
    if (is_letter_or_digit(c) || c == ' ') {
      out += c;
    } else {
      out += fmt::format("#{};", static_cast<int>(c));
    }
  }
  return out;
}

std::string for_uri(std::string_view path) {
  constexpr std::string_view open = "-._~/";
  std::string out;
  for (const char c : path) {
    const bool stays =
        open.find(c) != std::string_view::npos || (is_letter_or_digit(c) && static_cast<unsigned char>(c) < 0x80);
    if (stays) {
      out += c;
    } else {
      out += percent(c);
    }
  }
  return path.starts_with('/') ? "file://" + out : out;
}

std::string for_link(std::string_view url) {
  constexpr std::string_view open = "-._~/:?#@!+,;=%", coded = "&$'()*[]";
  const std::string scheme = ascii_lower(url.substr(0, url.find(':')));
  if ((scheme != "http" && scheme != "https") || !url.substr(scheme.size()).starts_with("://")) return {};
  std::string out;
  for (const char c : url) {
    if (coded.find(c) != std::string_view::npos) {
      out += fmt::format("&#{};", static_cast<int>(c));
    } else if (open.find(c) != std::string_view::npos ||
               (is_letter_or_digit(c) && static_cast<unsigned char>(c) < 0x80)) {
      out += c;
    } else {
      out += percent(c);
    }
  }
  return out;
}

}  // namespace stemma::base
