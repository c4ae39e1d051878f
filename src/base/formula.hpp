#pragma once

#include <string_view>

namespace stemma::base {

/// A spreadsheet would read a cell with this text as a formula: it begins with = + - @, narrow or wide.
bool runs_in_spreadsheets(std::string_view cell);

}  // namespace stemma::base
