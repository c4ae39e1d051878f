#include "app/sheet_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "app/sheet_keys.hpp"
#include "interchange/mistakes.hpp"

namespace stemma::app {
namespace {

using interchange::SheetCells;
using interchange::SheetKind;
using interchange::SheetLayout;
using interchange::shown;

SheetTable table_of(const CaseRecord& record, const CaseRecord& seen, const SheetLayout& layout) {
  SheetTable table{interchange::sheet_cells(record, layout), interchange::sheet_cells(seen, layout), {}, {}};
  const std::size_t id = layout.column("id");
  for (std::size_t i = 0; i < table.real.size(); ++i) {
    if (id < layout.columns.size()) {
      table.by_id.emplace(table.real[i][id], i);
      table.by_id.emplace(table.shown[i][id], i);
    }
    std::set<std::string> keys;
    for (const SheetCells* cells : {&table.real[i], &table.shown[i]}) {
      for (std::string& key : natural_keys(layout, *cells)) keys.insert(std::move(key));
    }
    for (const std::string& key : keys) table.by_key[key].push_back(i);
  }
  return table;
}

bool says_sealed(const SheetLayout& layout, const SheetCells& cells) {
  const std::size_t column = layout.column("sensitivity");
  return column < cells.size() && cells[column] == to_string(Sensitivity::sealed);
}

bool has_ids(const SheetLayout& layout) { return layout.column("id") < layout.columns.size(); }

}  // namespace

SheetMatcher::SheetMatcher(const CaseRecord& record, const CaseRecord& seen, interchange::SheetReader& reader)
    : reader_(reader) {
  reader_.know(interchange::case_id, record.id);
  const auto take_entry = [&](SheetKind kind, const auto& entry) {
    take(kind, entry.id, entry.sensitivity != Sensitivity::sealed);
  };
  for (const SourceRecord& source : record.sources) take_entry(SheetKind::sources, source);
  for (const ClaimRecord& claim : record.claims) take_entry(SheetKind::claims, claim);
  for (const PublicationRecord& publication : record.publications) {
    take_entry(SheetKind::publications, publication);
    for (const AttributionRecord& attribution : publication.says) take_entry(SheetKind::attributions, attribution);
  }
  tables_.reserve(interchange::sheet_layouts().size());
  for (const SheetLayout& layout : interchange::sheet_layouts()) tables_.push_back(table_of(record, seen, layout));
}

void SheetMatcher::take(SheetKind kind, const std::string& id, bool told) {
  constexpr std::array bits{interchange::source_id, interchange::claim_id, interchange::publication_id,
                            interchange::attribution_id};
  reader_.know(bits.at(static_cast<std::size_t>(kind)), id, told);
  if (!told) sealed_.insert(id);
  taken_.insert(id);
}

bool SheetMatcher::is_sealed(std::string_view id) const {
  if (sealed_.empty()) return false;
  for (std::size_t from = 0; from <= id.size();) {
    const std::size_t end = std::min(id.find('/', from), id.size());
    if (sealed_.contains(id.substr(from, end - from))) return true;
    from = end + 1;
  }
  return sealed_.contains(id);
}

void SheetMatcher::refuse(MatchedRow& row, std::string message, std::string hint) {
  row.refused = true;
  refused_lines_.insert(row.placed.row.line);
  reader_.refuse(row.placed.row, std::move(message), std::move(hint));
}

std::string SheetMatcher::name(std::string_view of) const { return fmt::format("{}/{}", layout_->name, of); }

MatchedRow SheetMatcher::match(const interchange::SheetRow& row) {
  layout_ = &interchange::sheet_layout(row.kind);
  MatchedRow matched{&row, row.placed, {}, {}, false, false};
  if (!row.fault.empty()) refuse(matched, row.fault, {});
  matched.refused = refused_lines_.contains(row.placed.row.line);
  if (matched.refused) return matched;
  rename(matched);
  const std::size_t id_column = layout_->column("id");
  const std::string id = has_ids(*layout_) ? matched.placed.cells[id_column] : "";
  const std::vector<std::string> keys = natural_keys(*layout_, matched.placed.cells);
  if (!id.empty() && !row.made_id) {
    const auto found = table(row.kind).by_id.find(id);
    if (found != table(row.kind).by_id.end()) matched.existing = found->second;
  } else {
    match_key(matched, keys);
  }
  if (!matched.refused && !matched.existing && has_ids(*layout_)) match_new(matched, id, keys);
  if (matched.refused) return matched;
  if (row.made_id && !id.empty()) {
    renames_[name(id)] = matched.existing ? table(row.kind).real[*matched.existing][id_column] : matched.id;
  }
  find_repeats(matched, keys);
  return matched;
}

/// Ids that rows before this one only suggested become those that they got.
void SheetMatcher::rename(MatchedRow& row) const {
  constexpr std::array<std::pair<std::string_view, SheetKind>, 5> references{{{"by", SheetKind::sources},
                                                                              {"via", SheetKind::sources},
                                                                              {"cites", SheetKind::publications},
                                                                              {"publication", SheetKind::publications},
                                                                              {"claim", SheetKind::claims}}};
  for (const auto& reference : references) {
    const std::size_t column = layout_->column(reference.first);
    if (column == layout_->columns.size()) continue;
    std::string renamed;
    for (const std::string& item : interchange::cell_items(row.placed.cells[column])) {
      const auto found = renames_.find(fmt::format("{}/{}", interchange::sheet_layout(reference.second).name, item));
      renamed += (renamed.empty() ? "" : "; ") + (found == renames_.end() ? item : found->second);
    }
    row.placed.cells[column] = std::move(renamed);
  }
}

void SheetMatcher::match_key(MatchedRow& row, const std::vector<std::string>& keys) {
  const SheetTable& known = table(layout_->kind);
  for (const std::string& key : keys) {
    const auto found = known.by_key.find(key);
    if (found == known.by_key.end()) continue;
    if (found->second.size() > 1 && has_ids(*layout_)) {
      std::vector<std::string> ids;
      ids.reserve(found->second.size());
      for (const std::size_t index : found->second) ids.push_back(known.shown[index][layout_->column("id")]);
      return refuse(row, fmt::format("this may be {}", fmt::join(ids, " or ")), "say which in the column `id`");
    }
    row.existing = found->second.front();
    return;
  }
}

/// Refuses a row that would make a second entry of one that is there, or that a row before it makes.
bool SheetMatcher::like_another(MatchedRow& row, const std::string& id, const std::vector<std::string>& keys) {
  const SheetTable& known = table(layout_->kind);
  for (const std::string& key : keys) {
    std::string other;
    if (const auto found = known.by_key.find(key); found != known.by_key.end()) {
      other = known.shown[found->second.front()][layout_->column("id")];
    } else if (const auto before = new_by_key_.find(name(key)); before != new_by_key_.end() && before->second != id) {
      other = before->second;
    } else {
      continue;
    }
    refuse(row, fmt::format("{} would be {} a second time", shown(id), other),
           fmt::format("if it is the same, give it the id `{}`; else tell the two apart", other));
    return true;
  }
  return false;
}

void SheetMatcher::match_new(MatchedRow& row, const std::string& id, const std::vector<std::string>& keys) {
  const bool attribution = layout_->kind == SheetKind::attributions;
  const bool asked_for = !id.empty() && !row.row->made_id;
  if (asked_for) {
    if (attribution ? !interchange::valid_attribution_id(id) : !interchange::valid_id(id)) {
      return refuse(row, fmt::format("{} is no id", shown(id)),
                    "letters A to Z, digits, `_`, `.` and `-`, beginning with a letter or digit");
    }
    if (!attribution && like_another(row, id, keys)) return;
    if (is_taken(id) && !new_ids_.contains(name(id))) {
      return refuse(row, fmt::format("{} is the id of another entry", shown(id)), "give it another");
    }
    row.id = id;
  } else if (!attribution) {
    for (const std::string& key : keys) {
      const auto before = new_by_key_.find(name(key));
      if (before == new_by_key_.end()) continue;
      row.id = before->second;
      return;
    }
    const auto free = [&](const std::string& one) { return !is_taken(one); };
    row.id = !id.empty() && interchange::valid_id(id) && free(id) ? id : made_id(*layout_, row.placed.cells, free);
  }
  if (row.id.empty()) return;
  take(layout_->kind, row.id, !says_sealed(*layout_, row.placed.cells));
  new_ids_.insert(name(row.id));
  if (attribution) return;
  for (const std::string& key : keys) new_by_key_.emplace(name(key), row.id);
}

/// Two rows for one entry must say the same.
void SheetMatcher::find_repeats(MatchedRow& row, const std::vector<std::string>& keys) {
  const std::string what = row.existing     ? fmt::format("{}", *row.existing)
                           : row.id.empty() ? "key " + (keys.empty() ? std::string() : keys.front())
                                            : "id " + row.id;
  const auto [before, first] = seen_.emplace(name(what), row.placed);
  if (first) return;
  for (std::size_t c = 0; c < row.placed.cells.size(); ++c) {
    const bool id = has_ids(*layout_) && c == layout_->column("id");
    if (id || !row.row->given[c] || row.placed.cells[c] == before->second.cells[c]) continue;
    row.refused = true;
    refused_lines_.insert(row.placed.row.line);
    return reader_.refuse(row.placed.at.empty() ? row.placed.row : row.placed.at[c],
                          fmt::format("line {} has this {} already, with another `{}`", before->second.row.line,
                                      layout_->one, layout_->columns[c].name),
                          "one row an entry");
  }
  row.repeats = true;
}

}  // namespace stemma::app
