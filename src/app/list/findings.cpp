// stemma list CASE findings
#include "app/list/list_kind.hpp"

namespace stemma::app {
namespace {

void show(const CaseView& view, const Finding& finding, const std::string& importance, const Found& found) {
  const report::Words& words = view.words();
  const std::string subject = words.subject(finding.subject);
  Facets facets;
  facets.words["kind"] = {std::string(to_string(finding.kind))};
  facets.words["severity"] = {std::string(to_string(finding.severity))};
  facets.words["rule"] = {std::string(finding.rule)};
  facets.words["importance"] = {importance};
  if (finding.subject.kind == SubjectKind::claim) facets.words["claim"] = {subject};
  std::vector<std::string> next, evidence, parties;
  next.reserve(finding.next.size());
  evidence.reserve(finding.evidence.size());
  parties.reserve(finding.parties.size());
  for (const Phrase& phrase : finding.next) next.push_back(words.phrase(phrase));
  for (const AttributionId id : finding.evidence) evidence.push_back(words.texts().attribution(id).id);
  for (const SourceId id : finding.parties) parties.push_back(words.texts().source(id).id);
  for (const std::string& id : parties) {
    for (const std::string& same : view.party(id)) facets.words["source"].push_back(same);
  }
  const std::string message = words.phrase(finding.message);
  facets.texts = {message};
  report::ListRow row;
  row.values = {std::string(report::label(finding)),
                std::string(to_string(finding.severity)),
                std::string(to_string(finding.kind)),
                std::string(finding.rule),
                std::string(to_string(finding.subject.kind)),
                subject,
                message,
                evidence,
                parties,
                next};
  found(std::move(row), facets);
}

void list(const CaseView& view, const Found& found) {
  analysis::CaseFold fold;
  view.judged().each_judgement("judging", [&](const model::ClaimRows&, const Judgement& judgement) {
    fold.add(judgement);
    for (const Finding& finding : judgement.findings) {
      show(view, finding, std::string(to_string(judgement.importance)), found);
    }
  });
  view.judge().each_case_finding(std::move(fold), [&](const Finding& finding) { show(view, finding, {}, found); });
}

}  // namespace

ListKind list_findings() {
  return {"findings",
          words<FindingKind>(),
          {"claim", "importance", "kind", "rule", "severity", "source", "text"},
          false,
          {{"label", "finding", false, 9, false},
           {"severity"},
           {"kind"},
           {"rule", "rule"},
           {"subject_kind"},
           {"subject", "about", false, 16},
           {"message", "what is wrong", true},
           {"evidence"},
           {"parties"},
           {"next"}},
          list};
}

}  // namespace stemma::app
