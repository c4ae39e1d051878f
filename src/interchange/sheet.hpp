// Spreadsheets of a case: one sheet a kind of entry, one row an entry, one column a field of the case file.
//
// A sheet is a view of the case file and has no vocabulary of its own: what an entry writes under `quote: {prefix: …}`
// stands in the column quote.prefix, and a cell is read by the reader of that field. A field that takes several values
// has them in one cell with semicolons between; where that would not come back the same, the cell holds them as the
// case file has them on one line, in brackets. Rejected: a sheet for every list inside an entry, which nobody fills in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/record.hpp"

namespace stemma::interchange {

enum class SheetKind : std::uint8_t {
  sources,
  claims,
  publications,
  attributions,
  withdrawals,
  checks,
  decisions,
  assessments
};

struct SheetColumn {
  enum class Shape : std::uint8_t { text, list, flag };
  std::string_view name;
  Shape shape = Shape::text;
  std::string_view long_key = {};  ///< where the field may be one text or a mapping: the key of that text in it
};

struct SheetLayout {
  SheetKind kind = SheetKind::sources;
  std::string_view name;  ///< "sources": of the file, and the section of the case file
  std::string_view one;   ///< "source"
  std::vector<SheetColumn> columns;

  /// Index of the column, or the number of columns if there is none.
  std::size_t column(std::string_view wanted) const;
};

/// In the order in which an import needs them: what others name comes first.
const std::vector<SheetLayout>& sheet_layouts();
const SheetLayout& sheet_layout(SheetKind kind);

/// A text for each column.
using SheetCells = std::vector<std::string>;

/// Every entry of the kind, in the editor's order. Outlets that are only named as `by:` are sources like any other.
std::vector<SheetCells> sheet_cells(const CaseRecord& record, const SheetLayout& layout);

/// The row of one attribution, into cells that may have been used before: what sheet_cells() has of it.
void attribution_cells(const std::string& publication, const AttributionRecord& said, SheetCells& cells);

/// The values in a cell of a list: what stands between semicolons, without spaces at the ends; not for one in brackets.
std::vector<std::string> cell_items(std::string_view cell);

}  // namespace stemma::interchange
