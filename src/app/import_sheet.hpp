// stemma import SHEET DATABASE: rows of a spreadsheet as additions to a case and changes of it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/sheet_plan.hpp"
#include "app/world.hpp"

namespace stemma::app {

/// What a file that is to be imported is, by its name and, for a table, its first line.
enum class Importable : std::uint8_t { case_file, ownership_list, sheet, references, entries };
/// Standard input is a case file unless somebody says otherwise. Throws Error io.
Importable importable(const std::string& path);

/// "sources", "claims", …: the sheets of a case, in the order in which an import takes them.
std::vector<std::string> sheet_names();

struct SheetRequest {
  std::string file;        ///< "-" is standard input
  std::string database;    ///< with dry_run a case file as well
  std::string entity;      ///< name of a layout; empty: the heading says
  std::string mapping;     ///< name or file of a mapping of columns; empty: the heading says
  bool dry_run = false;    ///< change nothing
  bool keep_good = false;  ///< import the other rows where some are refused
  bool every_row = false;  ///< each is to be told of, not the first few alone
};

struct SheetImport {
  std::string name;  ///< of the file, for messages
  std::string form;  ///< "UTF-8, semicolons"
  SheetPlan plan;    ///< where rows were put behind all others as they came: without the record, and the first of them
  std::array<std::uint64_t, 8> more_added{};  ///< entries that `plan.rows` leaves out, by SheetKind
  bool imported = false;                      ///< the database has it now; false too where nothing changed
  bool stopped = false;                       ///< rows were refused, and nothing was imported
};

/// The same of a list of references (RIS, BibTeX, CSL-JSON), which become publications and their publishers: known by
/// the end of the name, and of JSON by its being a list. `entity` and `mapping` are left alone.
SheetImport import_references(const SheetRequest& request, const World& world);

/// One transaction and one commit, or none. Throws Error usage for an entity that is none or a heading that leaves it
/// open; bad_input where the sheet cannot be read or the changed record cannot be; and what edit_case throws.
///
/// A sheet that only adds is imported row by row (append_sheet.hpp); any other, and one whose rows cannot be judged one
/// by one, by a plan of the whole record.
SheetImport import_sheet(const SheetRequest& request, const World& world);
/// The same by the plan, whatever the sheet says: for those who compare the two.
SheetImport import_planned_sheet(const SheetRequest& request, const World& world);

/// The same of NDJSON, an entry a line (interchange/entry_lines.hpp). `entity` and `mapping` are left alone.
SheetImport import_entries(const SheetRequest& request, const World& world);
SheetImport import_planned_entries(const SheetRequest& request, const World& world);

}  // namespace stemma::app
