// stemma import SHEET DATABASE, where the sheet, or the file of NDJSON, only adds entries: row by row, in memory that
// does not grow with it.
#pragma once

#include <optional>

#include "app/import_sheet.hpp"
#include "app/world.hpp"
#include "interchange/sheet.hpp"

namespace stemma::app {

/// Imports the sheet as one commit if each of its rows is one that RowAppender adds. Nothing where one is not, or where
/// the sheet or the request is one for the plan; nothing is changed then. Throws Error interrupted, and what opening
/// the database and writing to it throw.
std::optional<SheetImport> append_sheet(const SheetRequest& request, std::optional<interchange::SheetKind> kind,
                                        const World& world);

/// The same of a file of NDJSON (interchange/entry_lines.hpp).
std::optional<SheetImport> append_entries(const SheetRequest& request, const World& world);

}  // namespace stemma::app
