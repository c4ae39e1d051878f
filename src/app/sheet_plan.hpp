// What rows of a sheet come to in a record: which entries they add, change, leave as they are, and which rows cannot
// be.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "interchange/sheet_rows.hpp"
#include "stemma/error.hpp"
#include "stemma/record.hpp"

namespace stemma::app {

enum class RowFate : std::uint8_t { added, changed, unchanged, refused };

struct RowOutcome {
  std::string_view sheet, one;  ///< "sources", "source"
  RowFate fate = RowFate::refused;
  std::uint32_t line = 0;
  std::string id;                         ///< as people see it; empty where the entries of a kind have none
  std::vector<std::string_view> columns;  ///< that were changed
};

struct SheetPlan {
  CaseRecord record;  ///< with what the rows say; refused rows left out
  std::vector<RowOutcome> rows;
  std::vector<Mistake> mistakes;  ///< why rows were refused
};

/// The text that rows came from, for messages.
struct SheetSource {
  std::string_view text;
  const std::string& name;
};

/// `record` is whole; `shown` is the same with stand-ins for what is sealed, as an export shows it: a cell that says
/// what is shown there leaves what is recorded. A row is for the entry with its id, else for the one with its natural
/// key (sheet_keys.hpp); a new entry that has the natural key of another is refused. A column that the sheet does not
/// have leaves its field; an empty cell empties it. A row with made_id fills in what is missing and leaves the rest. A
/// row that names an entry of a refused row is refused too.
SheetPlan plan_sheet(const CaseRecord& record, const CaseRecord& shown, const std::vector<interchange::SheetRow>& rows,
                     const SheetSource& source, const base::Limits& limits = {});

}  // namespace stemma::app
