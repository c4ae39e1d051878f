#include "app/case_view.hpp"

#include <vector>

namespace stemma::app {

CaseView::CaseView(const CaseIndex& judged, bool include_sealed)
    : judged_(judged), record_(judged.store().export_case(include_sealed)), words_(judged.texts(), judged.parties()) {
  for (std::uint32_t i = 0; i < record_.sources.size(); ++i) sources_.emplace(record_.sources[i].id, i);
  for (std::uint32_t i = 0; i < record_.claims.size(); ++i) claims_.emplace(record_.claims[i].id, i);
  for (std::uint32_t p = 0; p < record_.publications.size(); ++p) {
    publications_.emplace(record_.publications[p].id, p);
    for (std::uint32_t i = 0; i < record_.publications[p].says.size(); ++i) said_.push_back({p, i});
  }
  forget_later_names();
}

void CaseView::forget_later_names() {
  for (std::uint32_t i = 0; i < record_.sources.size(); ++i) {
    SourceRecord& source = record_.sources[i];
    const bool nameless = kin().nameless(SourceId{i});
    std::erase_if(source.identity, [&](const IdentityRecord& link) {
      return link.kind != IdentityKind::distinct_from && kin().nameless(this->source(link.other)) != nameless;
    });
    if (!nameless) continue;
    source.name.clear();
    source.aliases.clear();
    source.description.clear();
    source.urls.clear();
    source.handles.clear();
    source.note.clear();
  }
}

std::string CaseView::source_of(const std::string& link) const {
  const auto found = publications_.find(link);
  return sources_.contains(link) || found == publications_.end() ? link : record_.publications[found->second].by;
}

std::string CaseView::speaker(const Said& said) const {
  const AttributionRecord& attribution = this->attribution(said);
  return attribution.via.empty() ? publication(said).by : source_of(attribution.via.back().id);
}

std::vector<std::string> CaseView::party(const std::string& source) const {
  const auto found = sources_.find(source);
  if (found == sources_.end()) return {source};
  std::vector<std::string> ids;
  for (const SourceId same : kin().party(SourceId{found->second})) ids.push_back(record_.sources[same.index()].id);
  return ids;
}

SourceId CaseView::source(const std::string& id) const {
  const auto found = sources_.find(id);
  return found == sources_.end() ? SourceId{} : SourceId{found->second};
}

ClaimId CaseView::claim(const std::string& id) const {
  const auto found = claims_.find(id);
  return found == claims_.end() ? ClaimId{} : ClaimId{found->second};
}

bool CaseView::open(SourceId source) const { return !judged_.texts().source(source).withheld; }

const std::vector<const Statement*>& CaseView::statements() const {
  if (!statements_.empty() || said_.empty()) return statements_;
  statements_.assign(said_.size(), nullptr);
  judged_.each_claim("reading", [&](const model::ClaimRows& rows) { by_claim_.push_back(judge().statements(rows)); });
  for (const std::vector<Statement>& list : by_claim_) {
    for (const Statement& statement : list) statements_[statement.attribution.index()] = &statement;
  }
  return statements_;
}

}  // namespace stemma::app
