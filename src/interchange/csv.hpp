// Comma-separated values (RFC 4180), each with its place; other separators are read the same way.
//
// Rejected: libcsv, which Debian has, knows no places and takes stray quotation marks as they come; a row that is
// read wrongly would put somebody under a control that nobody recorded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "interchange/mistakes.hpp"

namespace stemma::interchange {

struct CsvField {
  std::string text;
  LineColumn at;  ///< of its first character, an opening quotation mark included
};
using CsvRow = std::vector<CsvField>;

inline constexpr std::size_t most_csv_rows = 1'000'000;
inline constexpr std::size_t most_csv_fields = 1'000;  ///< of one row

/// Rows end with CR LF, LF or CR; a line with nothing on it is no row. A field in quotation marks may hold commas,
/// line ends and doubled quotation marks. A byte order mark is left out. Throws Error bad_input with every stray
/// quotation mark, bad byte and control character; limit past `limits` and the two numbers above.
std::vector<CsvRow> read_csv(std::string_view text, const std::string& name, const base::Limits& limits = {},
                             char separator = ',');

}  // namespace stemma::interchange
