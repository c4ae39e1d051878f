#include "report/check_face.hpp"

#include <fmt/core.h>

#include "base/escape.hpp"
#include "report/places.hpp"

namespace stemma::report {

CheckFace::CheckFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options)
    : out_(out), words_(texts, parties), paint_(options.colour) {}

void CheckFace::begin(const CaseHead& /*head*/) {}

const CheckFace::About& CheckFace::about(const Subject& subject) {
  if (about_ && about_->subject == subject) return *about_;
  const Place at = place_of(subject, words_.texts());
  const std::string place = at.line == 0 ? base::for_terminal(words_.texts().case_text().id)
                                         : fmt::format("{}:{}:{}", base::for_terminal(at.file), at.line, at.column);
  about_ = About{subject, place, base::for_terminal(words_.subject(subject))};
  return *about_;
}

void CheckFace::claim(const Judgement& judgement) {
  for (const Finding& finding : judgement.findings) case_finding(finding);
}

void CheckFace::case_finding(const Finding& finding) {
  const bool fails = finding.kind == FindingKind::fail && !finding.silenced();
  const Severity severity = fails ? finding.severity : Severity::note;
  const About& on = about(finding.subject);
  out_ << on.place << ": " << paint_.severity(severity, label(finding)) << ' ' << finding.rule << ' ' << on.id << ": "
       << base::for_terminal(words_.phrase(finding.message)) << '\n';
  if (finding.silenced()) {
    out_ << "    by: " << base::for_terminal(words_.decision(finding.decision)) << '\n';
    return;
  }
  if (!finding.lapsed.is_none()) {
    out_ << "    lapsed: " << base::for_terminal(words_.decision(finding.lapsed)) << '\n';
  }
  if (!finding.next.empty()) out_ << "    next: " << base::for_terminal(words_.phrase(finding.next.front())) << '\n';
}

void CheckFace::end(const Totals& totals) { out_ << totals_line(totals) << '\n'; }

}  // namespace stemma::report
