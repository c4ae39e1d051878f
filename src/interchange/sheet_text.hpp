// A sheet as text: comma-separated (RFC 4180) or tab-separated, written so that a spreadsheet runs nothing in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "interchange/sheet.hpp"

namespace stemma::interchange {

/// A cell that a spreadsheet would read as a formula gets an apostrophe in front, and so does one that begins with
/// apostrophes before such a sign: unguarded() takes exactly one away again.
std::string guarded(std::string_view cell);
std::string unguarded(std::string_view cell);

/// A cell as it comes back from a spreadsheet: without blanks at its ends, every line break a line feed.
std::string as_read(std::string_view cell);

/// Rows with a heading. With commas the file begins with a byte order mark, without which spreadsheets take it for
/// Windows-1252. Lines end with CR LF; line breaks inside cells stay.
std::string write_sheet(const std::vector<std::string>& heading, const std::vector<SheetCells>& rows, char separator);

/// One more row behind those.
void append_sheet_row(std::string& out, const SheetCells& cells, char separator);

/// The comma, semicolon or tab that stands most often in the first line, outside of quotation marks.
char separator_of(std::string_view text);

/// "commas", "semicolons", "tabs".
std::string_view separator_name(char separator);

}  // namespace stemma::interchange
