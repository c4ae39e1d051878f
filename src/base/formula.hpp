#pragma once

#include <string_view>

namespace stemma::base {

/// A spreadsheet might read a cell with this text as a formula: it begins with = + - @, narrow or wide, with a tab or
/// with a line end.
bool runs_in_spreadsheets(std::string_view cell);

}  // namespace stemma::base
