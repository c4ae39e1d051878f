#include "app/edit/entry_index.hpp"

#include <algorithm>
#include <span>

namespace stemma::app {
namespace {

std::span<const EntryKind> meanings(model::Reference what) {
  using enum EntryKind;
  static constexpr EntryKind one_source[]{source}, one_claim[]{claim}, one_publication[]{publication},
      nodes[]{source, publication}, withdrawn[]{publication, attribution, source},
      subjects[]{claim, publication, attribution, source};
  switch (what) {
    case model::Reference::source:
      return one_source;
    case model::Reference::claim:
      return one_claim;
    case model::Reference::publication:
      return one_publication;
    case model::Reference::node:
      return nodes;
    case model::Reference::withdrawn:
      return withdrawn;
    case model::Reference::subject:
      return subjects;
  }
  return {};
}

}  // namespace

EntryIndex::EntryIndex(const CaseRecord& record) {
  for (std::size_t i = 0; i < record.sources.size(); ++i) add(EntryKind::source, record.sources[i].id, i);
  for (std::size_t i = 0; i < record.claims.size(); ++i) add(EntryKind::claim, record.claims[i].id, i);
  std::size_t said = 0;
  first_said_.reserve(record.publications.size() + 1);
  for (std::size_t i = 0; i < record.publications.size(); ++i) {
    add(EntryKind::publication, record.publications[i].id, i);
    first_said_.push_back(said);
    for (const AttributionRecord& attribution : record.publications[i].says) {
      add(EntryKind::attribution, attribution.id, said++);
    }
  }
  first_said_.push_back(said);
  counts_ = {record.sources.size(),     record.claims.size(), record.publications.size(), said,
             record.withdrawals.size(), record.checks.size(), record.decisions.size(),    record.assessments.size()};
}

void EntryIndex::add(EntryKind kind, std::string_view id, std::size_t row) {
  if (!id.empty()) rows_.emplace(std::pair{kind, std::string(id)}, row);
}

std::optional<Entry> EntryIndex::find(EntryKind kind, std::string_view id) const {
  const auto at = rows_.find(std::pair{kind, std::string(id)});
  if (at == rows_.end()) return std::nullopt;
  return Entry{kind, at->second};
}

std::optional<Entry> EntryIndex::meant(model::Reference what, std::string_view id) const {
  for (const EntryKind kind : meanings(what)) {
    if (const auto entry = find(kind, id)) return entry;
  }
  return std::nullopt;
}

std::optional<Entry> EntryIndex::referrer(const model::Referrer& from) const {
  const auto kind = from_string<EntryKind>(from.kind);
  if (!kind) return std::nullopt;
  if (has_id(*kind)) return find(*kind, from.id);
  return Entry{*kind, from.number - 1};
}

std::pair<std::size_t, std::size_t> EntryIndex::said_at(std::size_t row) const {
  const auto next = std::upper_bound(first_said_.begin(), first_said_.end() - 1, row);
  const auto publication = static_cast<std::size_t>(next - first_said_.begin()) - 1;
  return {publication, row - first_said_[publication]};
}

const std::string& EntryIndex::id(const CaseRecord& record, const Entry& entry) const {
  if (entry.kind == EntryKind::source) return record.sources[entry.row].id;
  if (entry.kind == EntryKind::claim) return record.claims[entry.row].id;
  if (entry.kind == EntryKind::publication) return record.publications[entry.row].id;
  const auto [publication, said] = said_at(entry.row);
  return record.publications[publication].says[said].id;
}

std::string& EntryIndex::id(CaseRecord& record, const Entry& entry) const {
  return const_cast<std::string&>(id(std::as_const(record), entry));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

}  // namespace stemma::app
