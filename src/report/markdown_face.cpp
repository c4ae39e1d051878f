#include "report/markdown_face.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/escape.hpp"
#include "report/advice.hpp"
#include "report/opinion_words.hpp"
#include "report/shared_words.hpp"
#include "report/summary.hpp"

namespace stemma::report {
namespace {

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
  out_ << base::for_markdown(sentence(capitalised(as_of_words(head.as_of)))) << ' '
       << base::for_markdown(sentence(head_words(head))) << '\n';
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
    out_ << fmt::format("| {} | `{}` | ", label(finding), finding.rule);
    if (with_subject) out_ << base::for_markdown(words_.subject(finding.subject)) << " | ";
    out_ << base::for_markdown(finding_words(finding, words_)) << " |\n";
  }
  const Steps steps = steps_shown(found, words_, all_steps_);
  if (steps.shown.empty()) return;
  out_ << "\nNext:\n\n";
  std::size_t number = 0;
  for (const std::string& step : steps.shown) {
    out_ << ++number << ". " << base::for_markdown(sentence(capitalised(step))) << '\n';
  }
  if (steps.left_out > 0) {
    out_ << fmt::format("\nAnd {} (`--steps all`).\n", counted(steps.left_out, "more step", "more steps"));
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
  const std::string reasons = joined(judgement.quiet, words_);
  if (!reasons.empty()) out_ << "\nQuiet: " << base::for_markdown(reasons) << ".\n";
}

void MarkdownFace::case_finding(const Finding& finding) { on_record_.push_back(finding); }

void MarkdownFace::record_itself() {
  if (on_record_.empty()) return;
  out_ << "\n## The record itself\n";
  findings(on_record_, true);
}

void MarkdownFace::end(const Totals& totals) {
  record_itself();
  out_ << "\n---\n\n";
  const std::string key = key_words(key_, ascii_);
  if (!key.empty()) out_ << "Key: " << base::for_markdown(key) << "\n\n";
  if (opinions_shown_) {
    out_ << opinions_note << " (`stemma help opinions`).\n\n";
  }
  out_ << totals_line(totals) << ".\n";
}

}  // namespace stemma::report
