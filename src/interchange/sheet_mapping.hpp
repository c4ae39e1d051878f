// How the columns of somebody else's table become entries of a case: a YAML file.
//
//   mapping: emergent
//   entries:                                     # what each row tells, in these sheets
//     sources: {name: "{source|host}", kind: news-outlet}
//     claims: {text: "{claimHeadline}"}
//     publications: {title: "{articleHeadline}", url: "{url}"}
//     attributions: {stance: "{articleHeadlineStance|stance}"}
//   words: {stance: {for: asserts, against: denies}}
//   unused: [claimTruth]
//
// A cell is text with columns in braces. Behind a bar stands what is made of the column: `host` of a web address, or
// one of the lists under `words`. A publication without `by` is by the row's source, an attribution without
// `publication` or `claim` is of the row's. Every column of the table that has a name is used or said to be unused:
// nothing is left out in silence. Rejected: expressions. Whoever needs them has a spreadsheet at hand.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/limits.hpp"
#include "interchange/sheet_rows.hpp"

namespace stemma::interchange {

struct CellTemplate {
  struct Piece {
    std::string text;    ///< as it stands, where there is no column
    std::string column;  ///< folded
    std::string filter;  ///< "host", or the name of a list of words; empty: the cell itself
  };
  std::vector<Piece> pieces;
};

struct SheetMapping {
  std::string name;
  struct Entry {
    SheetKind kind = SheetKind::sources;
    std::vector<std::pair<std::size_t, CellTemplate>> cells;  ///< by column of the sheet
  };
  std::vector<Entry> entries;  ///< at most one of a kind, in the order of sheet_layouts()
  std::map<std::string, std::map<std::string, std::string>> words;
  std::vector<std::string> unused;  ///< folded
};

/// Throws Error bad_input with every mistake of the file.
SheetMapping read_sheet_mapping(std::string_view text, const std::string& name, const base::Limits& limits = {});

/// The columns that a mapping uses or says are unused, folded: those of the table that it is for.
std::vector<std::string> mapped_columns(const SheetMapping& mapping);

/// The entries of every row. Throws Error bad_input where the table lacks a column that is used, or has one that the
/// mapping does not know. A word that its list does not have makes a row with a fault.
std::vector<SheetRow> mapped_rows(const SheetMapping& mapping, const SheetText& sheet, const std::string& name,
                                  const base::Limits& limits = {});

}  // namespace stemma::interchange
