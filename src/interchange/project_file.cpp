#include "interchange/project_file.hpp"

#include <fmt/core.h>

#include <array>
#include <cstdlib>
#include <utility>
#include <vector>

#include "interchange/mistakes.hpp"

// As headers, for the library of that name would cost every start of the program its loading.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
// toml++ 3.3 takes for impossible what its input decides: that a letter is no white space, where its table has it in
// one row with some, and that a key begins with anything. It tells of a mistake where the answer is "no".
// clang-format off
#include <toml++/impl/forward_declarations.h>
// NOLINTBEGIN(cppcoreguidelines-macro-usage)
#undef TOML_ASSERT
#define TOML_ASSERT(...) static_cast<void>(0)
#undef TOML_UNREACHABLE
#define TOML_UNREACHABLE return {}
#include <toml++/impl/unicode.h>
#undef TOML_UNREACHABLE
#define TOML_UNREACHABLE std::abort()
// NOLINTEND(cppcoreguidelines-macro-usage)
// clang-format on
#include <toml++/toml.h>

namespace stemma::interchange {
namespace {

constexpr std::array<std::pair<const char*, std::string ProjectFile::*>, 3> keys{{
    {"author", &ProjectFile::author},
    {"database", &ProjectFile::database},
    {"policy", &ProjectFile::policy},
}};

LineColumn place_of(const toml::source_region& region) { return {region.begin.line, region.begin.column}; }

}  // namespace

ProjectFile read_project_file(std::string_view text, const std::string& name, const base::Limits& limits) {
  Mistakes mistakes(text, name, limits.mistakes);
  const toml::parse_result parsed = toml::parse(text);
  if (!parsed) {
    const toml::parse_error& fault = parsed.error();
    mistakes.add(place_of(fault.source()), fmt::format("this is no TOML: {}", fault.description()),
                 R"(a line is a key, `=`, and its value in quotes: `database = "case.db"`)");
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
