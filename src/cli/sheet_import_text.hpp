// What an import of a sheet did, or would do, as a person reads it.
#pragma once

#include <string>

#include "app/import_sheet.hpp"

namespace stemma::cli {

/// Counts by kind of entry, then what was added and changed: the first few, or all. Refused rows are counted; why they
/// were is told beside it.
std::string sheet_import_text(const app::SheetImport& done, bool all);

}  // namespace stemma::cli
