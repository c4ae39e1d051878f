// A sheet as it was read: rows of entries, before anybody knows which of them the case has already.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "interchange/csv.hpp"
#include "interchange/sheet_reader.hpp"

namespace stemma::interchange {

struct SheetRow {
  SheetKind kind = SheetKind::sources;
  PlacedCells placed;
  std::vector<bool> given;  ///< by column: the sheet has it, if only to say that there is nothing
  bool made_id = false;     ///< the id is none of the case: other rows call the entry so until it has one. Of an
                            ///< entry that is there already only fields with nothing in them are filled
  std::string fault = {};   ///< why nothing can come of it, where that shows already
};

struct SheetText {
  std::string text;  ///< UTF-8
  std::string_view encoding;
  bool encoding_guessed = false;
  char separator = ',';
  std::vector<CsvRow> rows;  ///< the heading first; cells without guards and without spaces at their ends
};

/// Finds out encoding and separator. Throws what read_csv throws, and Error bad_input for a sheet without a heading.
SheetText read_sheet_text(std::string_view bytes, const std::string& name, const base::Limits& limits = {});

/// The kind of entries that a heading is for, as far as its columns say; nothing where none or several have them all.
std::optional<SheetKind> kind_of_heading(const CsvRow& heading);

/// It has no cell with anything in it.
bool is_empty_row(const CsvRow& row);
/// It has other cells than headings.
void add_wrong_width(Mistakes& mistakes, const CsvRow& row, const CsvRow& heading);

/// One entry a row. Columns may stand in any order and be left out. Empty rows are no entries. Throws Error bad_input
/// with every column that the kind does not have, every one that stands twice, and every row with other cells than
/// headings.
std::vector<SheetRow> read_sheet_rows(const SheetText& sheet, SheetKind kind, const std::string& name,
                                      const base::Limits& limits = {});

}  // namespace stemma::interchange
