#include "interchange/sheet_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/encoding.hpp"
#include "base/text.hpp"
#include "interchange/sheet_text.hpp"

namespace stemma::interchange {
namespace {

/// By cell of the heading: the column of the layout.
std::vector<std::size_t> columns_of(const CsvRow& heading, const SheetLayout& layout, Mistakes& mistakes) {
  std::vector<std::string> names;
  names.reserve(layout.columns.size());
  for (const SheetColumn& column : layout.columns) names.emplace_back(column.name);
  std::vector<std::size_t> columns;
  for (const CsvField& field : heading) {
    const std::size_t column = layout.column(base::ascii_lower(field.text));
    if (column == layout.columns.size() && !field.text.empty()) {
      std::string hint = base::did_you_mean(field.text, names);
      if (hint.empty()) hint = fmt::format("there are {}", fmt::join(names, ", "));
      mistakes.add(field.at, fmt::format("{} have no column {}", layout.name, shown(field.text)), std::move(hint));
    } else if (column < layout.columns.size() && std::find(columns.begin(), columns.end(), column) != columns.end()) {
      mistakes.add(field.at, fmt::format("the column {} stands here twice", shown(field.text)), "take one of them out");
    }
    columns.push_back(column);
  }
  return columns;
}

}  // namespace

bool is_empty_row(const CsvRow& row) {
  return std::all_of(row.begin(), row.end(), [](const CsvField& field) { return field.text.empty(); });
}

void add_wrong_width(Mistakes& mistakes, const CsvRow& row, const CsvRow& heading) {
  mistakes.add({row.front().at.line, 1}, fmt::format("{} cells under {} headings", row.size(), heading.size()),
               "give every row as many cells as the first line has, empty ones too");
}

SheetText read_sheet_text(std::string_view bytes, const std::string& name, const base::Limits& limits) {
  if (bytes.size() > limits.file_bytes) {
    throw Error(ErrorKind::limit, fmt::format("{} is larger than {} bytes", name, limits.file_bytes));
  }
  base::Decoded decoded = base::decoded(bytes);
  SheetText sheet{std::move(decoded.text), decoded.encoding, decoded.guessed, ',', {}};
  sheet.separator = separator_of(sheet.text);
  sheet.rows = read_csv(sheet.text, name, limits, sheet.separator);
  for (CsvRow& row : sheet.rows) {
    for (CsvField& field : row) field.text = as_read(unguarded(field.text));
  }
  if (sheet.rows.empty() || is_empty_row(sheet.rows.front())) {
    throw Error(ErrorKind::bad_input, name + " has no heading",
                "its first line names the columns: `stemma help spreadsheets`");
  }
  return sheet;
}

std::optional<SheetKind> kind_of_heading(const CsvRow& heading) {
  std::optional<SheetKind> found;
  for (const SheetLayout& layout : sheet_layouts()) {
    const bool all = std::all_of(heading.begin(), heading.end(), [&](const CsvField& field) {
      return field.text.empty() || layout.column(base::ascii_lower(field.text)) < layout.columns.size();
    });
    if (!all) continue;
    if (found) return std::nullopt;
    found = layout.kind;
  }
  return found;
}

std::vector<SheetRow> read_sheet_rows(const SheetText& sheet, SheetKind kind, const std::string& name,
                                      const base::Limits& limits) {
  const SheetLayout& layout = sheet_layout(kind);
  Mistakes mistakes(sheet.text, name, limits.mistakes);
  const CsvRow& heading = sheet.rows.front();
  const std::vector<std::size_t> columns = columns_of(heading, layout, mistakes);
  std::vector<bool> given(layout.columns.size(), false);
  for (const std::size_t column : columns) {
    if (column < given.size()) given[column] = true;
  }
  std::vector<SheetRow> rows;
  for (std::size_t r = 1; r < sheet.rows.size(); ++r) {
    const CsvRow& from = sheet.rows[r];
    if (is_empty_row(from)) continue;
    const LineColumn at{from.front().at.line, 1};
    if (from.size() != heading.size()) {
      add_wrong_width(mistakes, from, heading);
      continue;
    }
    SheetRow row{
        kind, {SheetCells(layout.columns.size()), at, std::vector<LineColumn>(layout.columns.size(), at)}, given};
    for (std::size_t c = 0; c < from.size(); ++c) {
      if (columns[c] == layout.columns.size()) {
        if (heading[c].text.empty() && !from[c].text.empty()) {
          mistakes.add(from[c].at, "this cell has no heading", "name its column in the first line");
        }
        continue;
      }
      row.placed.cells[columns[c]] = from[c].text;
      row.placed.at[columns[c]] = from[c].at;
    }
    rows.push_back(std::move(row));
  }
  mistakes.raise_if_any();
  return rows;
}

}  // namespace stemma::interchange
