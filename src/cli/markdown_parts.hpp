// What our little Markdown is made of, shared by all that render it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::cli {

using TableRow = std::vector<std::string>;

/// Without blanks at both ends.
std::string_view trimmed(std::string_view text);

/// Columns of the mark that begins a list item ("- ", "12. "), or 0.
std::size_t item_mark(std::string_view line);

/// The cells of a line that begins with a bar, trimmed; a bar inside backticks divides nothing.
TableRow table_row(std::string_view line);

/// The line of dashes below the head of a table.
bool is_ruler(const TableRow& row);

}  // namespace stemma::cli
