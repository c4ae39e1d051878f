#include "report/check_face.hpp"

#include <fmt/core.h>

#include <string>
#include <string_view>

#include "base/escape.hpp"

namespace stemma::report {

CheckFace::CheckFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options)
    : out_(out), words_(texts, parties), paint_(options.colour) {}

void CheckFace::begin(const CaseHead& /*head*/) {}

const CheckFace::About& CheckFace::about(const Subject& subject) {
  if (about_ && about_->subject == subject) return *about_;
  const auto [id, at] = words_.texts().mention(subject);
  if (at.line == 0 && !case_id_) case_id_ = base::for_terminal(words_.texts().case_text().id);
  const std::string place =
      at.line == 0 ? *case_id_ : fmt::format("{}:{}:{}", base::for_terminal(at.file), at.line, at.column);
  about_ = About{subject, place, base::for_terminal(id)};
  return *about_;
}

void CheckFace::claim(const Judgement& judgement) {
  for (const Finding& finding : judgement.findings) case_finding(finding);
}

void CheckFace::case_finding(const Finding& finding) {
  const bool fails = finding.kind == FindingKind::fail && !finding.silenced();
  const Severity severity = fails ? finding.severity : Severity::note;
  const About& on = about(finding.subject);
  // Put together first and written once: there are eight lines for a claim.
  std::string lines;
  lines.reserve(512);
  lines = on.place;
  lines.append(": ").append(paint_.severity(severity, label(finding))).append(" ").append(finding.rule).append(" ");
  lines.append(on.id).append(": ");
  base::append_for_terminal(lines, words_.phrase(finding.message));
  lines.append("\n");
  const auto below = [&lines](std::string_view what, const std::string& words) {
    lines.append("    ").append(what).append(": ");
    base::append_for_terminal(lines, words);
    lines.append("\n");
  };
  if (finding.silenced()) {
    below("by", words_.decision(finding.decision));
  } else {
    if (!finding.lapsed.is_none()) below("lapsed", words_.decision(finding.lapsed));
    if (!finding.next.empty()) below("next", words_.phrase(finding.next.front()));
  }
  out_ << lines;
}

void CheckFace::end(const Totals& totals) { out_ << totals_line(totals) << '\n'; }

}  // namespace stemma::report
