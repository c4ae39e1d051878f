// A case as spreadsheets: a sheet a kind of entry, or who said what on one.
#pragma once

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "app/export_case.hpp"
#include "app/world.hpp"

namespace stemma::app {

/// The sheets of import_sheet.hpp and "who-said-what": one row an attribution, with the words of what it belongs to.
std::vector<std::string> exported_sheets();

/// One sheet as text; `format` is "csv" or "tsv". Throws what open_case and record_to_export throw, and Error usage for
/// a sheet that is none.
std::string export_sheet(const std::string& path, const std::string& sheet, const std::string& format,
                         const ExportChoice& choice, const World& world);

/// The same, written as it is made. Attributions of a database in which nothing is sealed are never all in memory.
void write_sheet(const std::string& path, const std::string& sheet, const std::string& format,
                 const ExportChoice& choice, const World& world, std::ostream& out);

/// Every sheet, with the name of its file: {"sources.csv", text}.
std::vector<std::pair<std::string, std::string>> export_sheets(const std::string& path, const std::string& format,
                                                               const ExportChoice& choice, const World& world);

}  // namespace stemma::app
