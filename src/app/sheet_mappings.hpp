// The mappings that ship with Stemma, and those of a user.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "interchange/sheet_mapping.hpp"

namespace stemma::app {

/// Names of those that ship, sorted.
std::vector<std::string> mapping_names();

/// A shipped mapping by name, or a mapping file by path. Throws Error usage, with the nearest name, if there is
/// neither; io, limit or bad_input if a file cannot be read.
interchange::SheetMapping find_mapping(const std::string& name_or_path);

/// The shipped mapping that is for a table with exactly these columns.
std::optional<interchange::SheetMapping> mapping_for(const interchange::CsvRow& heading);

}  // namespace stemma::app
