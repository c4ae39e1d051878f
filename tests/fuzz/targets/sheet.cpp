// A sheet of a spreadsheet, in any encoding and with any separator, as rows of entries.
#include "fuzz/target.hpp"
#include "interchange/sheet_rows.hpp"

namespace stemma::fuzz {

void run(std::string_view input) {
  const interchange::SheetText sheet = interchange::read_sheet_text(input, "input");
  require(!sheet.rows.empty(), "a sheet has a heading");
  const auto kind = interchange::kind_of_heading(sheet.rows.front());
  if (kind) interchange::read_sheet_rows(sheet, *kind, "input");
}

}  // namespace stemma::fuzz
