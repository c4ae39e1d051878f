#include "report/text_face.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/advice.hpp"
#include "report/opinion_words.hpp"
#include "report/page.hpp"
#include "report/shared_words.hpp"
#include "report/summary.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t body_indent = 4;
constexpr std::size_t detail_indent = 6;
constexpr std::size_t label_width = 9;      ///< "warning" and two spaces
constexpr std::size_t narrowest_text = 24;  ///< less room than this and the text goes on the next line

/// Statuses that ask for work stand out in capitals.
std::string status_word(Status status) {
  const bool calm = status == Status::open || status == Status::corroborated;
  return calm ? std::string(to_string(status)) : base::ascii_upper(to_string(status));
}

std::string lower_first(std::string text) {
  if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z') {
    text.front() = static_cast<char>(text.front() - 'A' + 'a');
  }
  return text;
}

}  // namespace

TextFace::TextFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options)
    : out_(out), words_(texts, parties), options_(options), paint_(options.colour) {
  options_.width = std::max(options_.width, narrowest_width);
}

void TextFace::paragraph(std::size_t indent, const std::string& lead, std::size_t lead_width, const std::string& text) {
  report::paragraph(out_, options_.width, indent, lead, lead_width, text);
}

void TextFace::begin(const CaseHead& head) {
  as_of_ = head.as_of;
  const model::CaseText text = words_.texts().case_text();
  title_lines(out_, options_.width, paint_, text.title.empty() ? text.id : text.title, as_of_words(head.as_of));
  paragraph(0, "", 0, head_words(head));
  if (head.totals && head.claims > 0) {
    tally(*head.totals);
    tally_shown_ = true;
  }
}

/// Claims by status, never broken between a number and its word.
void TextFace::tally(const Totals& totals) {
  std::string line;
  for (const std::string& item : status_tally(totals)) {
    if (!line.empty() && line.size() + 2 + item.size() >= options_.width) {
      out_ << line << ",\n";
      line.clear();
    }
    line += (line.empty() ? "" : ", ") + item;
  }
  out_ << line << '\n';
}

void TextFace::heading(const Judgement& judgement) {
  const model::ClaimText text = words_.texts().claim(judgement.claim);
  const std::string id = base::for_terminal(text.id);
  const std::string importance(to_string(judgement.importance));
  const std::string status = status_word(judgement.status);
  const std::size_t right = importance.size() + 2 + status.size();
  const bool long_id = base::display_width(id) > options_.width / 2;
  const std::size_t start = long_id ? body_indent : base::display_width(id) + 2;
  const std::size_t used = right + 3 + std::max(start, body_indent);
  const bool apart = used + narrowest_text > options_.width;
  const std::size_t room = options_.width - (apart ? std::max(start, body_indent) : used);
  const std::vector<std::string> lines = base::wrap(base::for_terminal(text.text), room);
  const std::string standing = importance + "  " + paint_.status(judgement.status, status);
  out_ << paint_.bold(id) << (long_id ? "\n" + spaces(body_indent) : "  ") << lines.front();
  if (!apart) out_ << spaces(options_.width - start - base::display_width(lines.front()) - right) << standing;
  out_ << '\n';
  for (std::size_t i = 1; i < lines.size(); ++i) out_ << spaces(body_indent) << lines[i] << '\n';
  if (apart) out_ << spaces(body_indent) << standing << '\n';
}

void TextFace::drawing(const Judgement& judgement) {
  DrawingOptions drawing;
  drawing.width = options_.width - detail_indent;
  drawing.ascii = options_.ascii;
  const std::vector<std::string> lines = draw(judgement, words_, as_of_.value_or(earliest_day), drawing, &key_);
  if (!lines.empty()) out_ << '\n';
  for (const std::string& line : lines) out_ << spaces(detail_indent) << line << '\n';
}

void TextFace::descriptions(const Judgement& judgement) {
  const auto entries = introductions_.of(judgement, words_);
  if (!entries.empty()) out_ << '\n';
  for (const Introductions::Entry& entry : entries) {
    const std::string id = base::for_terminal(entry.id) + "  ";
    paragraph(detail_indent, id, base::display_width(id), entry.descriptor);
  }
}

void TextFace::findings(const std::vector<Finding>& findings, bool with_subject) {
  std::size_t rule_width = 0;
  for (const Finding& finding : findings) rule_width = std::max(rule_width, finding.rule.size() + 2);
  for (const Finding& finding : findings) {
    const std::string word(label(finding));
    const bool fails = finding.kind == FindingKind::fail && !finding.silenced();
    std::string lead = paint_.severity(fails ? finding.severity : Severity::note, word);
    lead += spaces(label_width - word.size()) + std::string(finding.rule);
    lead += spaces(rule_width - finding.rule.size());
    std::string message = finding_words(finding, words_);
    if (with_subject) message = fmt::format("{}: {}", words_.subject(finding.subject), message);
    paragraph(detail_indent, lead, label_width + rule_width, message);
  }
  const Steps steps = steps_shown(findings, words_, options_.all_steps);
  for (const std::string& step : steps.shown) paragraph(detail_indent, "next     ", label_width, step);
  if (steps.left_out > 0) {
    paragraph(detail_indent, "next     ", label_width,
              fmt::format("and {} (--steps all)", counted(steps.left_out, "more step", "more steps")));
  }
}

void TextFace::claim(const Judgement& judgement) {
  out_ << '\n';
  heading(judgement);
  paragraph(body_indent, "", 0, summary(judgement, words_, as_of_));
  paragraph(body_indent, "", 0, "Advice: " + lower_first(advice(judgement, words_)));
  opinion(judgement);
  drawing(judgement);
  descriptions(judgement);
  if (judgement.findings.empty() && judgement.quiet.empty()) return;
  out_ << '\n';
  findings(judgement.findings, false);
  const std::string reasons = joined(judgement.quiet, words_);
  if (!reasons.empty()) paragraph(detail_indent, "quiet    ", label_width, reasons);
}

void TextFace::opinion(const Judgement& judgement) {
  if (!judgement.opinion) return;
  opinions_shown_ = true;
  paragraph(body_indent, "", 0, "Computed opinion: " + opinion_words(*judgement.opinion));
}

void TextFace::case_finding(const Finding& finding) { on_record_.push_back(finding); }

void TextFace::record_itself() {
  if (on_record_.empty()) return;
  out_ << '\n' << paint_.bold("The record itself") << '\n';
  findings(on_record_, true);
}

/// What the signs in the drawings mean, once and only of those that were used.
void TextFace::key() {
  const std::string words = key_words(key_, options_.ascii);
  if (!words.empty()) paragraph(0, "Key: ", 5, words);
}

void TextFace::end(const Totals& totals) {
  record_itself();
  out_ << '\n';
  key();
  if (opinions_shown_) {
    paragraph(0, "", 0, fmt::format("{} (stemma help opinions).", opinions_note));
  }
  if (!tally_shown_ && totals.claims > 0) tally(totals);
  paragraph(0, "", 0, totals_line(totals));
}

}  // namespace stemma::report
