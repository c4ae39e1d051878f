// `stemma draft --format github`: workflow annotations on the lines of the story.
#include <fmt/core.h>

#include "base/escape.hpp"
#include "report/sign_off.hpp"
#include "report/story_page.hpp"

namespace stemma::report {
namespace {

std::string_view command(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "notice";
}

}  // namespace

void write_story_github(std::ostream& out, const StoryPage& page, const Words& words, const FaceOptions& /*options*/) {
  for (const analysis::StoryFinding& found : page.findings) {
    const Finding& finding = found.finding;
    if (finding.silenced()) continue;
    const Place& at = page.facts.story.sentences[found.sentence].at;
    std::string about;
    for (const ClaimId claim : found.claims) about += " " + words.texts().claim(claim).id;
    out << fmt::format("::{} file={},line={},col={},title={}{}::{}", command(finding.severity),
                       base::for_workflow_property(page.facts.story.file), at.line, at.column, finding.rule,
                       base::for_workflow_property(about), base::for_workflow(words.phrase(finding.message)));
    if (!finding.next.empty()) out << "%0Anext: " << base::for_workflow(words.phrase(finding.next.front()));
    out << '\n';
  }
  gate_github(out, page);
  out << story_totals(page) << '\n';
}

}  // namespace stemma::report
