#include "app/sheet_mappings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/file.hpp"
#include "base/fold.hpp"
#include "base/text.hpp"
#include "stemma_app_mappings_embedded.hpp"

namespace stemma::app {
namespace {

constexpr std::string_view extension = ".yaml";

std::string name_of(std::string_view file) { return std::string(file.substr(0, file.size() - extension.size())); }

}  // namespace

std::vector<std::string> mapping_names() {
  std::vector<std::string> names;
  for (const auto& file : stemma_app_mappings_embedded::files()) names.push_back(name_of(file.name));
  return names;
}

interchange::SheetMapping find_mapping(const std::string& name_or_path) {
  for (const auto& file : stemma_app_mappings_embedded::files()) {
    if (name_of(file.name) == name_or_path) return interchange::read_sheet_mapping(file.text, std::string(file.name));
  }
  if (name_or_path.find_first_of("./") == std::string::npos) {
    const std::vector<std::string> names = mapping_names();
    std::string hint = base::did_you_mean(name_or_path, names);
    if (hint.empty()) hint = fmt::format("there are {}; a file has a dot or a slash in it", fmt::join(names, ", "));
    throw Error(ErrorKind::usage, fmt::format("there is no mapping `{}`", name_or_path), std::move(hint));
  }
  const base::Limits limits;
  return interchange::read_sheet_mapping(base::read_file(name_or_path, limits.file_bytes), name_or_path, limits);
}

std::optional<interchange::SheetMapping> mapping_for(const interchange::CsvRow& heading) {
  std::set<std::string> columns;
  for (const interchange::CsvField& field : heading) columns.insert(base::folded(field.text));
  columns.erase("");
  for (const std::string& name : mapping_names()) {
    interchange::SheetMapping mapping = find_mapping(name);
    const std::vector<std::string> wanted = interchange::mapped_columns(mapping);
    if (columns == std::set<std::string>(wanted.begin(), wanted.end())) return mapping;
  }
  return std::nullopt;
}

}  // namespace stemma::app
