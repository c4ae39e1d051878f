#include "report/github_face.hpp"

#include <fmt/core.h>

#include "base/escape.hpp"

namespace stemma::report {
namespace {

std::string_view command(const Finding& finding) {
  if (finding.kind != FindingKind::fail || finding.severity == Severity::note) return "notice";
  return finding.severity == Severity::error ? "error" : "warning";
}

}  // namespace

GithubFace::GithubFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& /*options*/)
    : out_(out), words_(texts, parties) {}

void GithubFace::begin(const CaseHead& /*head*/) {}

void GithubFace::claim(const Judgement& judgement) {
  for (const Finding& finding : judgement.findings) case_finding(finding);
}

void GithubFace::case_finding(const Finding& finding) {
  if (finding.silenced()) return;
  out_ << "::" << command(finding) << ' ';
  const Place at = words_.texts().mention(finding.subject).at;
  if (at.line > 0)
    out_ << fmt::format("file={},line={},col={},", base::for_workflow_property(at.file), at.line, at.column);
  std::string message = words_.phrase(finding.message);
  if (finding.kind != FindingKind::fail) message = fmt::format("{}: {}", to_string(finding.kind), message);
  out_ << "title=" << finding.rule << ' ' << base::for_workflow_property(words_.subject(finding.subject))
       << "::" << base::for_workflow(message);
  if (!finding.next.empty()) out_ << "%0Anext: " << base::for_workflow(words_.phrase(finding.next.front()));
  out_ << '\n';
}

void GithubFace::end(const Totals& totals) { out_ << totals_line(totals) << '\n'; }

}  // namespace stemma::report
