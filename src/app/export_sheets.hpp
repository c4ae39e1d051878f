// A case as spreadsheets: a sheet a kind of entry, or who said what on one.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/world.hpp"

namespace stemma::app {

/// The sheets of import_sheet.hpp and "who-said-what": one row an attribution, with the words of what it belongs to.
std::vector<std::string> exported_sheets();

/// One sheet as text; `format` is "csv" or "tsv". Sealed entries come out whole only with `include_sealed`. Throws what
/// open_case throws, and Error usage for a sheet that is none.
std::string export_sheet(const std::string& path, const std::string& sheet, const std::string& format,
                         bool include_sealed, const World& world);

/// Every sheet, with the name of its file: {"sources.csv", text}.
std::vector<std::pair<std::string, std::string>> export_sheets(const std::string& path, const std::string& format,
                                                               bool include_sealed, const World& world);

}  // namespace stemma::app
