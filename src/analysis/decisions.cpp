#include "analysis/decisions.hpp"

#include <algorithm>

namespace stemma::analysis {
namespace {

bool holds(const std::vector<std::string>& wanted, const std::string& word) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), word) != wanted.end();
}

}  // namespace

Standing standing_on(const model::DecisionRow& decision, Day day) {
  if (decision.dated && decision.date.last > day) return Standing::to_come;
  return decision.until < day ? Standing::expired : Standing::in_force;
}

bool admitted(const model::DecisionRow& decision, const RuleSetting& setting) {
  return holds(setting.approvers, decision.role) && holds(setting.exceptions, decision.exception);
}

Decisions::Decisions(const model::SharedRows& rows, Day day) : rows_(rows), day_(day) {
  for (std::size_t d = 0; d < rows.decisions.size(); ++d) {
    const model::DecisionRow& decision = rows.decisions[d];
    by_subject_[{decision.id, decision.subject, decision.rule}].emplace_back(d);
  }
}

void Decisions::settle(Finding& finding, const RuleSetting& setting) const {
  if (by_subject_.empty()) return;
  settle({finding.subject.id, finding.subject.kind, finding.rule}, setting, finding);
  if (finding.silenced() || finding.subject.kind == SubjectKind::case_) return;
  settle({0, SubjectKind::case_, finding.rule}, setting, finding);
}

void Decisions::settle(const Key& key, const RuleSetting& setting, Finding& finding) const {
  const auto at = by_subject_.find(key);
  if (at == by_subject_.end()) return;
  for (const DecisionId id : at->second) {
    const model::DecisionRow& decision = rows_.decisions[id.index()];
    const Standing standing = standing_on(decision, day_);
    if (standing == Standing::to_come) continue;
    if (standing == Standing::in_force && admitted(decision, setting)) {
      finding.decision = id;
      finding.lapsed = {};
      return;
    }
    finding.lapsed = id;
  }
}

}  // namespace stemma::analysis
