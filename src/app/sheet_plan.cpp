#include "app/sheet_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "app/sheet_match.hpp"
#include "interchange/attribution_ids.hpp"
#include "interchange/known_ids.hpp"
#include "interchange/mistakes.hpp"
#include "interchange/sheet_text.hpp"

namespace stemma::app {
namespace {

using interchange::SheetCells;
using interchange::SheetKind;
using interchange::SheetLayout;
using interchange::SheetRow;

class Planner {
 public:
  Planner(const CaseRecord& record, const CaseRecord& shown, const SheetSource& source, const base::Limits& limits)
      : reader_(source.text, source.name, limits), matcher_(record, shown, reader_) {
    plan_.record = record;
  }

  SheetPlan run(const std::vector<const SheetRow*>& rows) {
    // All rows first: one may name what a later one makes.
    std::vector<std::vector<MatchedRow>> matched;
    for (const SheetLayout& layout : interchange::sheet_layouts()) {
      matched.emplace_back();
      for (const SheetRow* row : rows) {
        if (row->kind == layout.kind) matched.back().push_back(matcher_.match(*row));
      }
    }
    drop_unneeded(matched);
    for (const SheetLayout& layout : interchange::sheet_layouts()) {
      layout_ = &layout;
      rows_ = &matched[static_cast<std::size_t>(layout.kind)];
      apply_kind();
    }
    plan_.mistakes = reader_.mistakes();
    return std::move(plan_);
  }

  const std::vector<const SheetRow*>& refused() const { return refused_; }

 private:
  /// A publisher that a table only names for a publication that the case has already, by somebody, is no new source.
  void drop_unneeded(std::vector<std::vector<MatchedRow>>& matched) const {
    const SheetLayout& layout = interchange::sheet_layout(SheetKind::publications);
    std::set<std::string> named, needed;
    for (const MatchedRow& row : matched[static_cast<std::size_t>(SheetKind::publications)]) {
      const std::string& by = row.placed.cells[layout.column("by")];
      named.insert(by);
      if (!row.existing) needed.insert(by);
    }
    for (MatchedRow& row : matched[static_cast<std::size_t>(SheetKind::sources)]) {
      const bool made = row.row->made_id && !row.existing && !row.refused;
      if (made && named.contains(row.id) && !needed.contains(row.id)) row.repeats = true;
    }
  }

  bool has_ids() const { return layout_->column("id") < layout_->columns.size(); }
  const SheetTable& table() const { return matcher_.table(layout_->kind); }

  void apply_kind() {
    CaseRecord& record = plan_.record;
    switch (layout_->kind) {
      case SheetKind::sources:
        return apply(record.sources);
      case SheetKind::claims:
        return apply(record.claims);
      case SheetKind::publications:
        return apply(record.publications);
      case SheetKind::attributions:
        return apply_attributions();
      case SheetKind::withdrawals:
        return apply(record.withdrawals);
      case SheetKind::checks:
        return apply(record.checks);
      case SheetKind::decisions:
        return apply(record.decisions);
      case SheetKind::assessments:
        return apply(record.assessments);
    }
  }

  /// The cells that the entry is to have; nothing where the row asks for what it cannot have.
  bool merge(MatchedRow& entry) {
    if (!entry.existing) return true;
    const SheetCells& real = table().real[*entry.existing];
    const SheetCells& shown = table().shown[*entry.existing];
    bool differs = false;
    for (std::size_t c = 0; c < real.size(); ++c) {
      std::string& cell = entry.placed.cells[c];
      const bool says_otherwise = entry.row->given[c] && cell != interchange::as_read(shown[c]) &&
                                  cell != interchange::as_read(real[c]) && !(has_ids() && c == layout_->column("id"));
      if (says_otherwise && (!entry.row->made_id || real[c].empty())) {
        differs = true;
      } else {
        cell = real[c];
      }
    }
    const bool stand_in = has_ids() && real[layout_->column("id")] != shown[layout_->column("id")];
    if (!differs || !stand_in) return true;
    matcher_.refuse(entry,
                    fmt::format("{} stands for a sealed entry", interchange::shown(shown[layout_->column("id")])),
                    "change it in a sheet that was exported with --include-sealed");
    return false;
  }

  template <class Record>
  CaseRecord alone(const Record& one) {
    CaseRecord record;
    if constexpr (std::is_same_v<Record, SourceRecord>) record.sources.push_back(one);
    if constexpr (std::is_same_v<Record, ClaimRecord>) record.claims.push_back(one);
    if constexpr (std::is_same_v<Record, PublicationRecord>) record.publications.push_back(one);
    if constexpr (std::is_same_v<Record, WithdrawalRecord>) record.withdrawals.push_back(one);
    if constexpr (std::is_same_v<Record, CheckRecord>) record.checks.push_back(one);
    if constexpr (std::is_same_v<Record, DecisionRecord>) record.decisions.push_back(one);
    if constexpr (std::is_same_v<Record, AssessmentRecord>) record.assessments.push_back(one);
    return record;
  }

  /// What stays of an entry, whatever a sheet says.
  template <class Record>
  static void keep(Record& fresh, const Record& old) {
    fresh.uid = old.uid;
    fresh.at = old.at;
    if constexpr (requires { fresh.id; }) fresh.id = old.id;
    if constexpr (requires { fresh.says; }) fresh.says = old.says;
  }

  void tell(const MatchedRow& entry, RowFate fate, std::string id, std::vector<std::string_view> columns = {}) {
    if (fate == RowFate::refused) refused_.push_back(entry.row);
    if (entry.repeats) return;  // what many rows tell of one entry is told once
    plan_.rows.push_back({layout_->name, layout_->one, fate, entry.placed.row.line, std::move(id), std::move(columns)});
  }

  std::string shown_id(const MatchedRow& entry) {
    if (!has_ids()) return {};
    if (entry.existing) return table().shown[*entry.existing][layout_->column("id")];
    return matcher_.is_sealed(entry.id) ? std::string() : entry.id;
  }

  /// The fate of a row that says the same again, or that cannot be; nothing for any other.
  std::optional<RowFate> settled(MatchedRow& entry) {
    if (!entry.refused && entry.repeats) return RowFate::unchanged;
    if (entry.refused || !merge(entry)) return RowFate::refused;
    return std::nullopt;
  }

  std::vector<std::string_view> differing(const SheetCells& before, const SheetCells& after) const {
    std::vector<std::string_view> columns;
    for (std::size_t c = 0; c < before.size(); ++c) {
      if (before[c] != after[c]) columns.push_back(layout_->columns[c].name);
    }
    return columns;
  }

  template <class Record>
  void apply(std::vector<Record>& entries) {
    for (MatchedRow& entry : *rows_) {
      if (const auto fate = settled(entry)) {
        tell(entry, *fate, shown_id(entry));
        continue;
      }
      Record fresh;
      if (!reader_.read(entry.placed, fresh)) {
        tell(entry, RowFate::refused, shown_id(entry));
        continue;
      }
      if (!entry.existing) {
        if constexpr (requires { fresh.id; }) fresh.id = entry.id;
        fresh.at = {};
        entries.push_back(std::move(fresh));
        tell(entry, RowFate::added, shown_id(entry));
        continue;
      }
      Record& old = entries[*entry.existing];
      keep(fresh, old);
      std::vector<std::string_view> columns =
          differing(table().real[*entry.existing], interchange::sheet_cells(alone(fresh), *layout_).front());
      if (!columns.empty()) old = std::move(fresh);
      const RowFate fate = columns.empty() ? RowFate::unchanged : RowFate::changed;
      tell(entry, fate, shown_id(entry), std::move(columns));
    }
  }

  PublicationRecord* publication(const std::string& id) {
    auto& all = plan_.record.publications;
    if (publications_.empty()) {
      for (std::size_t i = 0; i < all.size(); ++i) publications_.emplace(all[i].id, i);
    }
    const auto found = publications_.find(id);
    return found == publications_.end() ? nullptr : &all[found->second];
  }

  void apply_attributions() {
    // Where each attribution stands in the record.
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t p = 0; p < plan_.record.publications.size(); ++p) {
      for (std::size_t i = 0; i < plan_.record.publications[p].says.size(); ++i) places.emplace_back(p, i);
    }
    const std::size_t publication_column = layout_->column("publication");
    for (MatchedRow& entry : *rows_) {
      if (const auto fate = settled(entry)) {
        tell(entry, *fate, shown_id(entry));
        continue;
      }
      const std::string& publication_id = entry.placed.cells[publication_column];
      PublicationRecord* into = publication(publication_id);
      const bool moves = entry.existing && publication_id != table().real[*entry.existing][publication_column];
      if (into == nullptr || moves) {
        matcher_.refuse(entry,
                        moves ? "an attribution stays in its publication"
                              : fmt::format("there is no publication {}", interchange::shown(publication_id)),
                        moves ? "make a new row for the other publication" : "name one in the column `publication`");
        tell(entry, RowFate::refused, shown_id(entry));
        continue;
      }
      AttributionRecord fresh;
      if (!reader_.read(entry.placed, fresh)) {
        tell(entry, RowFate::refused, shown_id(entry));
        continue;
      }
      if (!entry.existing) {
        add_attribution(*into, std::move(fresh), entry);
        continue;
      }
      const auto [p, i] = places[*entry.existing];
      AttributionRecord& old = plan_.record.publications[p].says[i];
      keep(fresh, old);
      fresh.default_id = old.default_id && fresh.claim == old.claim;
      PublicationRecord one;
      one.id = publication_id;
      one.says.push_back(fresh);
      std::vector<std::string_view> columns =
          differing(table().real[*entry.existing], interchange::sheet_cells(alone(one), *layout_).front());
      if (!columns.empty()) old = std::move(fresh);
      const RowFate fate = columns.empty() ? RowFate::unchanged : RowFate::changed;
      tell(entry, fate, shown_id(entry), std::move(columns));
    }
  }

  void add_attribution(PublicationRecord& into, AttributionRecord fresh, MatchedRow& entry) {
    fresh.at = {};
    fresh.default_id = entry.id.empty();
    fresh.id = entry.id;
    into.says.push_back(std::move(fresh));
    AttributionRecord& added = into.says.back();
    if (added.default_id) {
      added.id = interchange::default_ids(into.id, into.says).back();
      if (added.id.empty()) {
        into.says.pop_back();
        matcher_.refuse(entry, "the publication says this already, word for word", "take one of the two out");
        return tell(entry, RowFate::refused, {});
      }
      added.default_id = !matcher_.is_taken(added.id);
      for (std::size_t number = 2; matcher_.is_taken(added.id); ++number)
        added.id = fmt::format("{}/{}/{}", into.id, added.claim, number);
      matcher_.take(SheetKind::attributions, added.id);
    }
    const bool sealed = added.sensitivity == Sensitivity::sealed || matcher_.is_sealed(added.id);
    tell(entry, RowFate::added, sealed ? std::string() : added.id);
  }

  SheetPlan plan_;
  interchange::SheetReader reader_;
  SheetMatcher matcher_;
  const SheetLayout* layout_ = nullptr;      ///< of what is being applied
  std::vector<MatchedRow>* rows_ = nullptr;  ///< the same
  std::vector<const SheetRow*> refused_;
  std::unordered_map<std::string, std::size_t> publications_;
};

}  // namespace

SheetPlan plan_sheet(const CaseRecord& record, const CaseRecord& shown, const std::vector<SheetRow>& rows,
                     const SheetSource& source, const base::Limits& limits) {
  std::vector<const SheetRow*> good;
  good.reserve(rows.size());
  for (const SheetRow& row : rows) good.push_back(&row);
  SheetPlan refused;
  for (;;) {
    Planner planner(record, shown, source, limits);
    SheetPlan plan = planner.run(good);
    std::set<std::uint32_t> bad;
    for (const SheetRow* row : planner.refused()) bad.insert(row->placed.row.line);
    // Without the rows that were refused, others may name what is not there.
    for (RowOutcome& row : plan.rows) {
      if (row.fate == RowFate::refused) refused.rows.push_back(std::move(row));
    }
    refused.mistakes.insert(refused.mistakes.end(), plan.mistakes.begin(), plan.mistakes.end());
    if (!bad.empty()) {
      std::erase_if(good, [&](const SheetRow* row) { return bad.contains(row->placed.row.line); });
      continue;
    }
    plan.rows.insert(plan.rows.end(), refused.rows.begin(), refused.rows.end());
    std::stable_sort(plan.rows.begin(), plan.rows.end(),
                     [](const RowOutcome& a, const RowOutcome& b) { return a.line < b.line; });
    plan.mistakes = std::move(refused.mistakes);
    return plan;
  }
}

}  // namespace stemma::app
