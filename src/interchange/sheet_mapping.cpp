#include "interchange/sheet_mapping.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "interchange/web_address.hpp"

namespace stemma::interchange {
namespace {

/// What a row calls its entry of a kind until that has an id; no id can look like this.
std::string label(SheetKind kind, std::uint32_t line) { return fmt::format("@{}:{}", sheet_layout(kind).name, line); }

std::string host_of(const std::string& text) {
  const auto address = web_address(text);
  return address && !address->host.empty() ? address->host : text;
}

class Mapper {
 public:
  Mapper(const SheetMapping& mapping, const SheetText& sheet) : mapping_(mapping) {
    for (std::size_t c = 0; c < sheet.rows.front().size(); ++c) {
      columns_.emplace(base::folded(sheet.rows.front()[c].text), c);
    }
  }

  void check(const CsvRow& heading, Mistakes& mistakes) const {
    const std::vector<std::string> known = mapped_columns(mapping_);
    std::set<std::string> wanted(known.begin(), known.end());
    for (const std::string& column : mapping_.unused) wanted.erase(column);
    for (const CsvField& field : heading) {
      const std::string column = base::folded(field.text);
      wanted.erase(column);
      if (column.empty()) continue;  // a program's row numbers
      if (std::find(known.begin(), known.end(), column) != known.end()) continue;
      mistakes.add(field.at,
                   fmt::format("the mapping {} does not know the column {}", mapping_.name, shown(field.text)),
                   "use it in the mapping, or name it under `unused`");
    }
    for (const std::string& column : wanted) {
      mistakes.add(heading.front().at, fmt::format("the mapping {} wants a column {}", mapping_.name, shown(column)));
    }
  }

  void map(const CsvRow& from, std::vector<SheetRow>& rows) const {
    const LineColumn at{from.front().at.line, 1};
    std::map<SheetKind, std::string> names;
    for (const SheetMapping::Entry& entry : mapping_.entries) {
      const SheetLayout& layout = sheet_layout(entry.kind);
      const std::size_t count = layout.columns.size();
      SheetRow row{entry.kind, {SheetCells(count), at, std::vector<LineColumn>(count, at)}, std::vector<bool>(count)};
      const auto put = [&](std::size_t column, std::string text, LineColumn place) {
        if (text.empty() || column == count) return;
        row.placed.cells[column] = std::move(text);
        row.placed.at[column] = place;
        row.given[column] = true;
      };
      for (const auto& [column, cell] : entry.cells) {
        LineColumn place = at;
        put(column, text_of(cell, from, place, row.fault), place);
      }
      refer(row, layout, names, put);
      const std::size_t id = layout.column("id");
      if (id < count && row.placed.cells[id].empty()) {
        row.placed.cells[id] = label(entry.kind, at.line);
        row.made_id = true;
      }
      if (id < count) names[entry.kind] = row.placed.cells[id];
      rows.push_back(std::move(row));
    }
  }

 private:
  std::string text_of(const CellTemplate& cell, const CsvRow& from, LineColumn& place, std::string& fault) const {
    std::string text;
    for (const CellTemplate::Piece& piece : cell.pieces) {
      text += piece.text;
      const auto column = columns_.find(piece.column);
      if (piece.column.empty() || column == columns_.end()) continue;
      const CsvField& field = from[column->second];
      place = field.at;
      if (piece.filter.empty()) text += field.text;
      if (piece.filter == "host") text += host_of(field.text);
      const auto list = mapping_.words.find(piece.filter);
      if (list == mapping_.words.end() || field.text.empty()) continue;
      const auto word = list->second.find(base::folded(field.text));
      if (word != list->second.end()) {
        text += word->second;
      } else {
        fault = fmt::format("the mapping has no word for {} under `words: {}`", shown(field.text), piece.filter);
      }
    }
    return text;
  }

  /// What the mapping leaves to the row: the publisher of its publication, what its attribution is of.
  template <class Put>
  static void refer(const SheetRow& row, const SheetLayout& layout, const std::map<SheetKind, std::string>& names,
                    Put put) {
    const auto to = [&](std::string_view name, SheetKind kind) {
      const std::size_t column = layout.column(name);
      const auto found = names.find(kind);
      if (column == layout.columns.size() || !row.placed.cells[column].empty() || found == names.end()) return;
      put(column, found->second, row.placed.row);
    };
    if (row.kind == SheetKind::publications) to("by", SheetKind::sources);
    if (row.kind != SheetKind::attributions) return;
    to("publication", SheetKind::publications);
    to("claim", SheetKind::claims);
  }

  const SheetMapping& mapping_;
  std::map<std::string, std::size_t> columns_;
};

}  // namespace

std::vector<std::string> mapped_columns(const SheetMapping& mapping) {
  std::set<std::string> columns(mapping.unused.begin(), mapping.unused.end());
  for (const SheetMapping::Entry& entry : mapping.entries) {
    for (const auto& cell : entry.cells) {
      for (const CellTemplate::Piece& piece : cell.second.pieces) {
        if (!piece.column.empty()) columns.insert(piece.column);
      }
    }
  }
  return {columns.begin(), columns.end()};
}

std::vector<SheetRow> mapped_rows(const SheetMapping& mapping, const SheetText& sheet, const std::string& name,
                                  const base::Limits& limits) {
  Mistakes mistakes(sheet.text, name, limits.mistakes);
  const CsvRow& heading = sheet.rows.front();
  const Mapper mapper(mapping, sheet);
  mapper.check(heading, mistakes);
  mistakes.raise_if_any();
  std::vector<SheetRow> rows;
  for (std::size_t r = 1; r < sheet.rows.size(); ++r) {
    const CsvRow& from = sheet.rows[r];
    if (is_empty_row(from)) continue;
    if (from.size() == heading.size()) {
      mapper.map(from, rows);
    } else {
      add_wrong_width(mistakes, from, heading);
    }
  }
  mistakes.raise_if_any();
  return rows;
}

}  // namespace stemma::interchange
