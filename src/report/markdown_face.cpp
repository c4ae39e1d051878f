#include "report/markdown_face.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/escape.hpp"
#include "report/advice.hpp"
#include "report/next_steps.hpp"
#include "report/opinion_words.hpp"
#include "report/summary.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t most_steps = 4;

/// A row of backticks that none of the lines has.
std::string fence_for(const std::vector<std::string>& lines) {
  std::size_t longest = 2;
  for (const std::string& line : lines) {
    for (std::size_t i = 0, run = 0; i < line.size(); ++i) {
      run = line[i] == '`' ? run + 1 : 0;
      longest = std::max(longest, run);
    }
  }
  return std::string(longest + 1, '`');
}

}  // namespace

MarkdownFace::MarkdownFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options)
    : out_(out), words_(texts, parties), width_(options.width), ascii_(options.ascii), all_steps_(options.all_steps) {}

void MarkdownFace::begin(const CaseHead& head) {
  as_of_ = head.as_of;
  const model::CaseText text = words_.texts().case_text();
  out_ << "# " << base::for_markdown(text.title.empty() ? text.id : text.title) << "\n\n";
  out_ << base::for_markdown(capitalised(as_of_words(head.as_of))) << "; policy " << base::for_markdown(head.policy)
       << fmt::format(". {}, {}, {}, {}", counted(head.claims, "claim", "claims"),
                      counted(head.sources, "source", "sources"),
                      counted(head.publications, "publication", "publications"),
                      counted(head.attributions, "attribution", "attributions"));
  if (head.later_publications > 0) {
    out_ << fmt::format("; {} not counted",
                        counted(head.later_publications, "later publication", "later publications"));
  }
  out_ << ".\n";
  if (head.totals && head.claims > 0) out_ << fmt::format("\n{}.\n", fmt::join(status_tally(*head.totals), ", "));
}

void MarkdownFace::drawing(const Judgement& judgement) {
  DrawingOptions drawing;
  drawing.width = width_;
  drawing.ascii = ascii_;
  const std::vector<std::string> lines = draw(judgement, words_, as_of_.value_or(earliest_day), drawing, &key_);
  if (lines.empty()) return;
  const std::string fence = fence_for(lines);
  out_ << '\n' << fence << "text\n";
  for (const std::string& line : lines) out_ << line << '\n';
  out_ << fence << '\n';
}

void MarkdownFace::findings(const std::vector<Finding>& found, bool with_subject) {
  if (found.empty()) return;
  out_ << (with_subject ? "\n| | Rule | About | Found |\n|---|---|---|---|\n"
                        : "\n| | Rule | Found |\n|---|---|---|\n");
  for (const Finding& finding : found) {
    std::string message = words_.phrase(finding.message);
    if (finding.silenced()) message += "; silenced by " + words_.decision(finding.decision);
    if (!finding.lapsed.is_none()) message += "; lapsed decision: " + words_.decision(finding.lapsed);
    out_ << fmt::format("| {} | `{}` | ", label(finding), finding.rule);
    if (with_subject) out_ << base::for_markdown(words_.subject(finding.subject)) << " | ";
    out_ << base::for_markdown(message) << " |\n";
  }
  const std::vector<std::string> steps = next_steps(found, words_);
  if (steps.empty()) return;
  const std::size_t shown = all_steps_ ? steps.size() : named_of(steps.size(), most_steps);
  out_ << "\nNext:\n\n";
  for (std::size_t i = 0; i < shown; ++i)
    out_ << i + 1 << ". " << base::for_markdown(sentence(capitalised(steps[i]))) << '\n';
  if (shown < steps.size()) {
    out_ << fmt::format("\nAnd {} (`--steps all`).\n", counted(steps.size() - shown, "more step", "more steps"));
  }
}

void MarkdownFace::claim(const Judgement& judgement) {
  const model::ClaimText text = words_.texts().claim(judgement.claim);
  out_ << "\n## " << base::for_markdown(text.id) << ": " << base::for_markdown(text.text) << "\n\n";
  out_ << fmt::format("**{}**, {} importance. ", to_string(judgement.status), to_string(judgement.importance));
  out_ << base::for_markdown(summary(judgement, words_, as_of_)) << "\n\n";
  out_ << "**Advice:** " << base::for_markdown(advice(judgement, words_)) << '\n';
  if (judgement.opinion) {
    opinions_shown_ = true;
    out_ << "\n**Computed opinion:** " << base::for_markdown(opinion_words(*judgement.opinion)) << '\n';
  }
  drawing(judgement);
  const auto entries = introductions_.of(judgement, words_);
  if (!entries.empty()) out_ << '\n';
  for (const Introductions::Entry& entry : entries) {
    out_ << "- " << base::for_markdown(entry.id) << ": " << base::for_markdown(entry.descriptor) << '\n';
  }
  findings(judgement.findings, false);
  std::string reasons;
  for (const Phrase& reason : judgement.quiet) reasons += (reasons.empty() ? "" : "; ") + words_.phrase(reason);
  if (!reasons.empty()) out_ << "\nQuiet: " << base::for_markdown(reasons) << ".\n";
}

void MarkdownFace::case_findings(const std::vector<Finding>& found) {
  if (found.empty()) return;
  out_ << "\n## The record itself\n";
  findings(found, true);
}

void MarkdownFace::end(const Totals& totals) {
  out_ << "\n---\n\n";
  const std::string key = key_words(key_, ascii_);
  if (!key.empty()) out_ << "Key: " << base::for_markdown(key) << "\n\n";
  if (opinions_shown_) {
    out_ << "Opinions are computed from grades on record; no finding or advice uses them (`stemma help opinions`).\n\n";
  }
  out_ << totals_line(totals) << ".\n";
}

}  // namespace stemma::report
