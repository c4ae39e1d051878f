#include "interchange/sheet.hpp"

#include <algorithm>

#include "interchange/write_attribution.hpp"
#include "interchange/writers.hpp"
#include "interchange/yaml_line.hpp"

namespace stemma::interchange {
namespace {

using Shape = SheetColumn::Shape;

const YamlOut* child(const YamlOut* map, std::string_view key) {
  if (map == nullptr || map->kind != YamlOut::Kind::map) return nullptr;
  const auto found =
      std::find_if(map->children.begin(), map->children.end(), [&](const YamlOut& one) { return one.key == key; });
  return found == map->children.end() ? nullptr : &*found;
}

std::string scalar(const YamlOut* value) {
  return value != nullptr && value->kind == YamlOut::Kind::scalar ? value->plain : std::string();
}

/// Comes back the same from between two semicolons.
bool is_simple(const YamlOut& item) {
  if (item.kind != YamlOut::Kind::scalar || item.plain.empty()) return false;
  const std::string& text = item.plain;
  const bool word = item.text != text && (text == "true" || text == "false");  // quoted: a text that looks like a flag
  return !word && text.find_first_of(";\n\t\r") == std::string::npos && text.front() != ' ' && text.back() != ' ' &&
         text.front() != '[' && text.front() != '{';
}

std::string list_cell(const YamlOut* value) {
  if (value == nullptr) return {};
  YamlOut list = *value;
  if (list.kind != YamlOut::Kind::list) {
    list = YamlOut::list();
    list.children.push_back(*value);
  }
  if (!std::all_of(list.children.begin(), list.children.end(), is_simple)) return on_one_line(list);
  std::string cell;
  for (const YamlOut& item : list.children) cell += (cell.empty() ? "" : "; ") + item.plain;
  return cell;
}

std::string cell(const YamlOut& entry, const SheetColumn& column) {
  const std::size_t dot = column.name.find('.');
  const YamlOut* field = child(&entry, column.name.substr(0, dot));
  if (dot != std::string_view::npos) {
    const std::string_view key = column.name.substr(dot + 1);
    // One number is both ends of a quantity.
    const bool both_ends = field != nullptr && field->kind == YamlOut::Kind::scalar && (key == "min" || key == "max");
    return both_ends ? field->plain : scalar(child(field, key));
  }
  if (column.shape == Shape::list) return list_cell(field);
  return field != nullptr && field->kind == YamlOut::Kind::map ? scalar(child(field, column.long_key)) : scalar(field);
}

/// A row from what the case file has of an entry; `put` fills in columns that stand elsewhere there.
template <class Put>
SheetCells cells_of(const YamlOut& entry, const SheetLayout& layout, Put put) {
  SheetCells cells;
  cells.reserve(layout.columns.size());
  for (const SheetColumn& column : layout.columns) cells.push_back(cell(entry, column));
  put([&](std::string_view name, std::string_view text) { cells[layout.column(name)] = text; });
  return cells;
}

template <class Record, class Write>
std::vector<SheetCells> all_cells(const std::vector<Record>& records, const SheetLayout& layout, Write write) {
  std::vector<SheetCells> rows;
  rows.reserve(records.size());
  for (const Record& record : records) {
    rows.push_back(cells_of(write(record), layout, [&]([[maybe_unused]] auto set) {
      if constexpr (requires { record.id; }) set("id", record.id);
      // What the case file leaves out because it is usual is said here, where people fill in columns.
      if constexpr (requires { record.claim_class; }) {
        set("class", to_string(record.claim_class));
        set("importance", to_string(record.importance));
      }
      if constexpr (requires { record.implied; }) set("kind", to_string(record.kind));
    }));
  }
  return rows;
}

/// Its quote and grade are in their short forms and it gives no quantity: its cells are its fields.
bool is_plain(const AttributionRecord& said) {
  const QuoteRecord& quote = said.quote;
  return said.credibility_by.empty() && said.credibility_basis.empty() && !said.credibility_on &&
         said.credibility_scale == ScaleValue{} && quote.prefix.empty() && quote.suffix.empty() && quote.lang.empty() &&
         quote.translated_by.empty() && said.value == QuantityRecord{};
}

/// Where each field of such an attribution stands.
struct AttributionColumns {
  const SheetLayout& layout = sheet_layout(SheetKind::attributions);
  std::size_t id = layout.column("id"), publication = layout.column("publication"), claim = layout.column("claim"),
              via = layout.column("via"), stance = layout.column("stance"), first_hand = layout.column("first_hand"),
              dissent = layout.column("dissent"), credibility = layout.column("credibility"),
              gist = layout.column("gist"), quote = layout.column("quote"), cue = layout.column("cue"),
              cue_class = layout.column("cue_class"), commitment = layout.column("commitment"),
              basis = layout.column("basis"), said_on = layout.column("said_on"), nature = layout.column("nature"),
              sensitivity = layout.column("sensitivity"), note = layout.column("note");
};

void plain_cells(const std::string& publication, const AttributionRecord& said, SheetCells& cells) {
  static const AttributionColumns at;
  const auto word = [&](std::size_t column, const auto& value) {
    if (value) cells[column] = to_string(*value);
  };
  cells[at.id] = said.id;
  cells[at.publication] = publication;
  cells[at.claim] = said.claim;
  for (const LinkRecord& link : said.via) (cells[at.via] += cells[at.via].empty() ? "" : "; ") += link.id;
  cells[at.stance] = to_string(said.stance);
  if (said.first_hand) cells[at.first_hand] = *said.first_hand ? "true" : "false";
  if (said.dissent) cells[at.dissent] = "true";
  word(at.credibility, said.credibility);
  cells[at.gist] = said.gist;
  cells[at.quote] = said.quote.exact;
  cells[at.cue] = said.cue;
  word(at.cue_class, said.cue_class);
  word(at.commitment, said.commitment);
  word(at.basis, said.basis);
  if (said.said_on) cells[at.said_on] = said.said_on->text;
  word(at.nature, said.nature);
  if (said.sensitivity != Sensitivity::public_) cells[at.sensitivity] = to_string(said.sensitivity);
  cells[at.note] = said.note;
}

}  // namespace

std::size_t SheetLayout::column(std::string_view wanted) const {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const SheetColumn& column) { return column.name == wanted; });
  return static_cast<std::size_t>(found - columns.begin());
}

const SheetLayout& sheet_layout(SheetKind kind) { return sheet_layouts()[static_cast<std::size_t>(kind)]; }

std::vector<SheetCells> sheet_cells(const CaseRecord& record, const SheetLayout& layout) {
  switch (layout.kind) {
    case SheetKind::sources:
      return all_cells(record.sources, layout, write_source);
    case SheetKind::claims:
      return all_cells(record.claims, layout, write_claim);
    case SheetKind::publications: {
      std::vector<PublicationRecord> without_says = record.publications;
      for (PublicationRecord& publication : without_says) publication.says.clear();
      return all_cells(without_says, layout, write_publication);
    }
    case SheetKind::attributions: {
      std::vector<SheetCells> rows;
      for (const PublicationRecord& publication : record.publications) {
        for (const AttributionRecord& said : publication.says) {
          attribution_cells(publication.id, said, rows.emplace_back());
        }
      }
      return rows;
    }
    case SheetKind::withdrawals:
      return all_cells(record.withdrawals, layout, write_withdrawal);
    case SheetKind::checks:
      return all_cells(record.checks, layout, write_check);
    case SheetKind::decisions:
      return all_cells(record.decisions, layout, write_decision);
    case SheetKind::assessments:
      return all_cells(record.assessments, layout, write_assessment);
  }
  return {};
}

void attribution_cells(const std::string& publication, const AttributionRecord& said, SheetCells& cells) {
  const SheetLayout& layout = sheet_layout(SheetKind::attributions);
  cells.resize(layout.columns.size());
  for (std::string& one : cells) one.clear();
  if (is_plain(said)) return plain_cells(publication, said, cells);
  cells = cells_of(write_attribution(said), layout, [&](auto set) {
    set("id", said.id);
    set("publication", publication);
    set("stance", to_string(said.stance));
  });
}

std::vector<std::string> cell_items(std::string_view cell) {
  std::vector<std::string> items;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(';'), cell.size());
    std::string_view item = cell.substr(0, end);
    cell.remove_prefix(std::min(end + 1, cell.size()));
    const std::size_t first = item.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) continue;
    item = item.substr(first, item.find_last_not_of(" \t\n") + 1 - first);
    items.emplace_back(item);
  }
  return items;
}

}  // namespace stemma::interchange
