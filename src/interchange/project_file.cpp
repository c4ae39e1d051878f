#include "interchange/project_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "interchange/mistakes.hpp"

// As headers, for the library of that name would cost every start of the program its loading.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace stemma::interchange {
namespace {

constexpr std::array<std::pair<const char*, std::string ProjectFile::*>, 3> keys{{
    {"author", &ProjectFile::author},
    {"database", &ProjectFile::database},
    {"policy", &ProjectFile::policy},
}};

/// Where the string that begins at `start` ends, or the text if it does not.
std::size_t end_of_string(std::string_view text, std::size_t start) {
  const char quote = text[start];
  const std::string three(3, quote);
  const bool many_lines = text.substr(start, three.size()) == three;
  for (std::size_t at = start + (many_lines ? three.size() : 1); at < text.size(); ++at) {
    if (text[at] == '\\' && quote == '"') {
      ++at;
    } else if (!many_lines && (text[at] == quote || text[at] == '\n')) {
      return at + 1;
    } else if (many_lines && text.substr(at, three.size()) == three) {
      // Two more quotes may stand before the three.
      std::size_t end = at + three.size();
      while (end < at + 5 && end < text.size() && text[end] == quote) ++end;
      return end;
    }
  }
  return text.size();
}

/// The first byte beyond ASCII that stands in no string and no comment, which TOML has no use for. toml++ 3.3 takes
/// some of them for impossible (`is_non_ascii_horizontal_whitespace`), and what it does then is anybody's guess.
std::optional<std::size_t> first_bare_byte_beyond_ascii(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  for (std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) >= 0x80) return at;
    if (text[at] == '#') {
      at = std::min(text.find('\n', at), text.size());
    } else if (text[at] == '"' || text[at] == '\'') {
      at = end_of_string(text, at);
    } else {
      ++at;
    }
  }
  return std::nullopt;
}

LineColumn place_of(const toml::source_region& region) { return {region.begin.line, region.begin.column}; }

}  // namespace

ProjectFile read_project_file(std::string_view text, const std::string& name, const base::Limits& limits) {
  Mistakes mistakes(text, name, limits.mistakes);
  constexpr std::string_view how = R"(a line is a key, `=`, and its value in quotes: `database = "case.db"`)";
  if (const auto bare = first_bare_byte_beyond_ascii(text)) {
    mistakes.add(place_of_byte(text, *bare), "this is no TOML: such a letter stands in quotes alone", std::string(how));
    mistakes.raise_if_any();
  }
  const toml::parse_result parsed = toml::parse(text);
  if (!parsed) {
    const toml::parse_error& fault = parsed.error();
    mistakes.add(place_of(fault.source()), fmt::format("this is no TOML: {}", fault.description()), std::string(how));
    mistakes.raise_if_any();
  }
  static const std::vector<std::string> candidates{keys[0].first, keys[1].first, keys[2].first};
  ProjectFile project;
  for (const auto& [key, value] : parsed.table()) {
    std::string ProjectFile::*into = nullptr;
    for (const auto& [known, member] : keys) {
      if (key.str() == known) into = member;
    }
    if (into == nullptr) {
      mistakes.add_unknown(place_of(key.source()), fmt::format("a project file has no key {}", shown(key.str())),
                           key.str(), candidates, "its keys are author, database and policy");
    } else if (const auto* words = value.as_string(); words == nullptr) {
      mistakes.add(place_of(value.source()), fmt::format("`{}` wants text", key.str()), "put it into quotes");
    } else if (words->get().find_first_not_of(' ') == std::string::npos ||
               words->get().find('\0') != std::string::npos) {
      mistakes.add(place_of(value.source()), fmt::format("`{}` is empty", key.str()), "leave the line out");
    } else {
      project.*into = words->get();
    }
  }
  mistakes.raise_if_any();
  return project;
}

}  // namespace stemma::interchange
