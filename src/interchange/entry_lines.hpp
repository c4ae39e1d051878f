// Entries of a case as NDJSON: a line of JSON each.
//
//   {"entity": "publications", "id": "p1", "by": "tass", "date": "2024-03-11", "cites": ["p0"]}
//   {"entity": "attributions", "publication": "p1", "claim": "c1", "via": ["le_src"], "quote": {"exact": "yes"}}
//
// A line is a row of a spreadsheet (sheet.hpp) in another dress: `entity` names the sheet, and the keys are its
// columns, of which those of one field may stand in an object. What becomes of it is told by what becomes of rows.
// Rejected: the records of `export --format ndjson`, each of which has copies of what others have.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "base/lines.hpp"
#include "interchange/mistakes.hpp"
#include "interchange/sheet_rows.hpp"

namespace stemma::interchange {

/// One entry a line. Throws Error bad_input with every line that is no entry, limit for a line or text that is too
/// long.
std::vector<SheetRow> read_entry_lines(std::string_view text, const std::string& name, const base::Limits& limits = {});

/// The same lines, one in memory at a time.
class EntryLines {
 public:
  enum class Next : std::uint8_t { row, end, odd };

  /// Error io if the file cannot be read.
  explicit EntryLines(const std::string& path, const base::Limits& limits = {});

  /// The next entry, into a row that may have been used before. Behind `odd`, a line that is no entry, there is
  /// nothing.
  Next next(SheetRow& row);

 private:
  const base::Limits limits_;
  base::Lines lines_;
};

}  // namespace stemma::interchange
