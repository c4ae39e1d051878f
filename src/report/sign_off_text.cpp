// The sign-off of a story for people.
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/moment.hpp"
#include "report/page.hpp"
#include "report/sign_off.hpp"

namespace stemma::report {
namespace {

using analysis::SignOff;
using analysis::TickFate;
using analysis::TickState;

constexpr std::size_t indent = 2;
constexpr std::size_t label_width = 8;  ///< "signed" and two spaces
constexpr std::size_t most_lines = 12;  ///< of the story that are named in one sentence

std::string why_lost(const TickFate& fate) {
  switch (fate.state) {
    case TickState::claims_changed:
      return fmt::format("{} changed since", list(fate.changed));
    case TickState::mark_changed:
      return "its mark changed since";
    default:
      return "the sentence changed since";
  }
}

std::string place_words(const StoryPage& page, std::size_t number) {
  const Place& at = page.facts.story.sentences[number].at;
  return base::for_terminal(fmt::format("{}:{}:{}", page.facts.story.file, at.line, at.column));
}

std::string signed_by(const std::vector<std::string>& people) {
  return people.empty() ? "signed by nobody" : "signed by " + list(people) + " alone";
}

class Status {
 public:
  Status(std::ostream& out, const StoryPage& page, const SignOffPage& signs, const FaceOptions& options)
      : out_(out),
        page_(page),
        signs_(signs.signs),
        required_(signs),
        paint_(options.colour),
        width_(std::max(options.width, narrowest_width)) {
    const std::vector<std::size_t> wanting = signs.wanting();
    wanting_.insert(wanting.begin(), wanting.end());
  }

  void write() {
    const std::string title = title_shown(page_);
    title_lines(out_, width_, paint_, title.empty() ? page_.facts.story.file : title, as_of_words(page_.as_of));
    paragraph(out_, width_, 0, "", 0, story_words(page_));
    for (std::size_t i = 0; i < signs_.sentences.size(); ++i) {
      if (signs_.sentences[i].wanted || !signs_.under[i].empty()) sentence(i);
    }
    gone();
    out_ << '\n';
    totals();
  }

 private:
  void row(const std::string& word, const std::string& painted, const std::string& text) {
    paragraph(out_, width_, indent, painted + spaces(label_width - word.size()), label_width, text);
  }

  void sentence(std::size_t number) {
    out_ << '\n' << paint_.bold(place_words(page_, number)) << '\n';
    paragraph(out_, width_, indent, "", 0, sentence_shown(page_, number));
    for (const std::size_t t : signs_.under[number]) {
      const model::Tick& tick = signs_.ticks[t];
      const TickFate& fate = signs_.fates[t];
      const std::string who = fmt::format("{}, {}", tick.by, moment_words(tick.at));
      if (fate.state == TickState::holds) {
        row("signed", "signed", is_author(tick.by) ? who + "; the author, who does not count" : who);
      } else {
        row("lost", paint_.yellow("lost"), fmt::format("{}: {}", who, why_lost(fate)));
      }
    }
    if (!signs_.is_signed(number)) row("open", paint_.yellow("open"), open_words(number));
    if (signs_.is_signed(number) && wanting_.contains(number)) {
      const std::size_t missing = required_.required - signs_.signers(number).size();
      row("open", paint_.yellow("open"), fmt::format("{} more wanted", counted(missing, "person", "people")));
    }
  }

  std::string open_words(std::size_t number) const {
    if (page_.facts.lacks_mark(number)) return "nobody has signed it, and it is marked with no claim";
    return signs_.has_lost(number) ? "nobody has signed it as it stands" : "nobody has signed it";
  }
  bool is_author(const std::string& name) const {
    return std::any_of(signs_.authors.begin(), signs_.authors.end(),
                       [&](const std::string& author) { return analysis::same_person(author, name); });
  }

  void gone() {
    if (signs_.gone.empty()) return;
    out_ << '\n' << paint_.bold("ticks that no sentence has any more") << '\n';
    for (const std::size_t t : signs_.gone) {
      const model::Tick& tick = signs_.ticks[t];
      paragraph(out_, width_, indent, "", 0, fmt::format("{}, {}: {}", tick.by, moment_words(tick.at), tick.words));
    }
  }

  void totals() {
    const analysis::SignTotals totals = signs_.totals();
    std::string line =
        fmt::format("{} a tick: {} signed, {} open", counted(totals.wanted, "sentence wants", "sentences want"),
                    totals.with, totals.open());
    if (totals.lost > 0)
      line += fmt::format(", {} lost {}", totals.lost, totals.lost == 1 ? "its tick" : "their ticks");
    if (!signs_.gone.empty())
      line += fmt::format("; {} without a sentence", counted(signs_.gone.size(), "tick", "ticks"));
    paragraph(out_, width_, 0, "", 0, line);
    if (required_.required > 0) paragraph(out_, width_, 0, "", 0, wanting_words(required_));
  }

  std::ostream& out_;
  const StoryPage& page_;
  const SignOff& signs_;
  const SignOffPage& required_;
  std::set<std::size_t> wanting_;
  Paint paint_;
  std::size_t width_;
};

}  // namespace

std::string wanting_words(const SignOffPage& page) {
  const std::size_t count = page.wanting().size();
  const std::string people = counted(page.required, "person", "different people");
  if (count == 0) return fmt::format("every sentence that wants a tick is signed by {}", people);
  return fmt::format("{} not signed by {}", counted(count, "sentence is", "sentences are"), people);
}

std::string lines_words(const std::vector<std::uint32_t>& lines) {
  std::vector<std::string> named;
  std::uint32_t last = 0;
  for (const std::uint32_t line : lines) {
    if (line != last) named.push_back(std::to_string(line));
    last = line;
  }
  const std::size_t total = named.size();
  named.resize(named_of(total, most_lines));
  return (total == 1 ? "line " : "lines ") + list_of(std::move(named), total);
}

void write_signed(std::ostream& out, const SignedReport& report, const FaceOptions& options) {
  const std::size_t width = std::max(options.width, narrowest_width);
  const auto say = [&](const std::string& text) { paragraph(out, width, 0, "", 0, text); };
  if (report.takes_back) {
    say(fmt::format("{} of {} taken back in {}", counted(report.taken, "tick", "ticks"), report.by, report.file));
    return;
  }
  std::string line =
      fmt::format("{} ticked by {} in {}", counted(report.ticked, "sentence", "sentences"), report.by, report.file);
  if (report.held > 0) line += fmt::format("; {} had that tick already", report.held);
  say(line);
  if (!report.with_findings.empty()) {
    say(fmt::format("{} of the signed sentences {} findings at error or warning, which stay: {}",
                    report.with_findings.size(), report.with_findings.size() == 1 ? "has" : "have",
                    lines_words(report.with_findings)));
  }
  if (!report.nothing_to_check.empty()) {
    say(fmt::format("{} of the signed sentences {} no mark, so that there is nothing to check: {}",
                    report.nothing_to_check.size(), report.nothing_to_check.size() == 1 ? "has" : "have",
                    lines_words(report.nothing_to_check)));
  }
  if (!report.left_open.empty()) {
    say(fmt::format("left open, since no mark says what {} to be checked against: {}",
                    report.left_open.size() == 1 ? "it is" : "they are", lines_words(report.left_open)));
  }
}

void write_status_text(std::ostream& out, const StoryPage& page, const SignOffPage& signs, const FaceOptions& options) {
  Status(out, page, signs, options).write();
}

std::string gate_words(const SignOffPage& page, std::size_t sentence) {
  return fmt::format("{}; wanted {}", signed_by(page.signs.signers(sentence)),
                     counted(page.required, "person", "different people"));
}

void gate_text(std::ostream& out, const StoryPage& page, std::size_t width) {
  if (page.sign_off == nullptr) return;
  const SignOffPage& signs = *page.sign_off;
  paragraph(out, width, 0, "", 0, wanting_words(signs));
  for (const std::size_t i : signs.wanting()) {
    const std::string place = place_words(page, i);
    paragraph(out, width, indent, place + "  ", base::display_width(place) + 2,
              fmt::format("{}: {}", signed_by(signs.signs.signers(i)), signs.signs.sentences[i].words));
  }
}

void gate_github(std::ostream& out, const StoryPage& page) {
  if (page.sign_off == nullptr) return;
  for (const std::size_t i : page.sign_off->wanting()) {
    const Place& at = page.facts.story.sentences[i].at;
    out << fmt::format("::error file={},line={},col={},title=sign-off::{}\n",
                       base::for_workflow_property(page.facts.story.file), at.line, at.column,
                       base::for_workflow(gate_words(*page.sign_off, i)));
  }
}

}  // namespace stemma::report
