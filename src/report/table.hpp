// Aligned columns for a terminal: one column takes what room the others leave, and is cut to it.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "report/paint.hpp"

namespace stemma::report {

struct TableColumn {
  std::string heading;
  bool flexible = false;       ///< takes the room that is left; exactly one column does
  std::size_t most = 24;       ///< columns that a cell keeps before it is cut, unless flexible
  bool right_aligned = false;  ///< numbers
};

/// A cell, escaped for a terminal.
struct TableCell {
  std::string text;
  std::string tail = {};  ///< never cut: it follows what is left of `text`
  std::string (Paint::*style)(std::string_view) const = nullptr;
};

/// A line of cells, below it a remark; or a remark alone, which is a heading after an empty line.
struct TableRow {
  std::string lead;  ///< in front of the first column: the lines of a tree
  std::vector<TableCell> cells;
  std::string under = {};        ///< in front of the line below, where the columns do not fit beside each other
  std::string remark = {};       ///< wrapped, indented as far as `remark_lead`
  std::string remark_lead = {};  ///< in front of every line of the remark
};

struct TableOptions {
  std::size_t width = 80;
  bool ascii = false;
  bool colour = false;
  bool headings = true;
  std::size_t narrowest = 16;  ///< of the flexible column, before the others go to a line of their own
};

/// Columns without any text are left out; a cell of the flexible column may run on over empty cells. No line is wider
/// than `width`, but for a single cell that is.
void write_table(std::ostream& out, std::vector<TableColumn> columns, const std::vector<TableRow>& rows,
                 const TableOptions& options);

}  // namespace stemma::report
