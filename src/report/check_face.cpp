#include "report/check_face.hpp"

#include <fmt/core.h>

#include "base/escape.hpp"
#include "report/places.hpp"

namespace stemma::report {

CheckFace::CheckFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options)
    : out_(out), words_(texts, parties), paint_(options.colour) {}

void CheckFace::begin(const CaseHead& /*head*/) {}

std::string CheckFace::place(const Subject& subject) const {
  const Place at = place_of(subject, words_.texts());
  if (at.line == 0) return base::for_terminal(words_.texts().case_text().id);
  return fmt::format("{}:{}:{}", base::for_terminal(at.file), at.line, at.column);
}

void CheckFace::findings(const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    const bool fails = finding.kind == FindingKind::fail && !finding.silenced();
    const Severity severity = fails ? finding.severity : Severity::note;
    out_ << place(finding.subject) << ": " << paint_.severity(severity, label(finding)) << ' ' << finding.rule << ' '
         << base::for_terminal(words_.subject(finding.subject)) << ": "
         << base::for_terminal(words_.phrase(finding.message)) << '\n';
    if (finding.silenced()) {
      out_ << "    by: " << base::for_terminal(words_.decision(finding.decision)) << '\n';
      continue;
    }
    if (!finding.lapsed.is_none()) {
      out_ << "    lapsed: " << base::for_terminal(words_.decision(finding.lapsed)) << '\n';
    }
    if (!finding.next.empty()) out_ << "    next: " << base::for_terminal(words_.phrase(finding.next.front())) << '\n';
  }
}

void CheckFace::claim(const Judgement& judgement) { findings(judgement.findings); }

void CheckFace::case_findings(const std::vector<Finding>& found) { findings(found); }

void CheckFace::end(const Totals& totals) { out_ << totals_line(totals) << '\n'; }

}  // namespace stemma::report
