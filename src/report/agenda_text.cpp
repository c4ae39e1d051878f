// `stemma next` for people: what to do first, and what it would clear.
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/agenda.hpp"
#include "report/page.hpp"

namespace stemma::report {
namespace {

using analysis::Outcome;
using analysis::Step;
using analysis::StepKind;

constexpr std::size_t detail_indent = 4;
constexpr std::size_t most_publications = 4;  ///< named of an archive step

std::string_view label_of(const Outcome& outcome) {
  return outcome.kind == FindingKind::fail ? to_string(outcome.severity) : to_string(outcome.kind);
}

/// "4 findings on 3 claims"
std::string findings_on(const std::vector<Outcome>& outcomes) {
  std::set<std::uint32_t> subjects;
  for (const Outcome& outcome : outcomes) subjects.insert(outcome.subject.id);
  const bool claims = outcomes.empty() || outcomes.front().subject.kind == SubjectKind::claim;
  return counted(outcomes.size(), "finding", "findings") + " on " +
         (claims ? counted(subjects.size(), "claim", "claims")
                 : counted(subjects.size(), "publication", "publications"));
}

class Written {
 public:
  Written(std::ostream& out, const AgendaPage& page, const Words& words, const FaceOptions& options)
      : out_(out),
        page_(page),
        words_(words),
        paint_(options.colour),
        width_(std::max(options.width, narrowest_width)) {}

  void write() {
    const model::CaseText text = words_.texts().case_text();
    title_lines(out_, width_, paint_, text.title.empty() ? text.id : text.title, as_of_words(page_.as_of));
    head();
    std::size_t number = 0;
    for (const AgendaStep& step : page_.steps) write(step.step, ++number);
    tried();
  }

 private:
  void say(std::size_t indent, const std::string& lead, const std::string& text) {
    paragraph(out_, width_, indent, lead, base::display_width(lead), text);
  }

  void head() {
    std::string text = page_.gaps == 0 ? "No finding stands" : counted(page_.gaps, "finding stands", "findings stand");
    text += "; policy " + page_.policy + ". ";
    if (page_.gaps == 0) {
      text += "There is nothing to clear.";
    } else if (page_.steps.empty()) {
      text += "No single step that was tried would clear one; `stemma explain` tells what would.";
    } else {
      text += "What to do first, by what it would clear:";
    }
    say(0, "", text);
  }

  void write(const Step& step, std::size_t number) {
    out_ << '\n';
    const std::string count = fmt::format("{}.", number);
    const std::string lead = count + spaces(count.size() < detail_indent ? detail_indent - count.size() : 1);
    paragraph(out_, width_, 0, paint_.bold(lead), lead.size(), capitalised(words_.phrase(analysis::in_words(step))));
    say(detail_indent, "", promise(step));
    if (step.kind == StepKind::archive) {
      publications(step);
    } else {
      each_subject(step.closes, "");
    }
    if (!step.brings.empty()) each_subject(step.brings, "would bring ");
  }

  /// "A confirmation on the record would clear 4 findings on 3 claims."
  std::string promise(const Step& step) const {
    const std::string clears = "would clear " + findings_on(step.closes) + ".";
    switch (step.kind) {
      case StepKind::ask:
        return promise_of_asking(step, clears);
      case StepKind::tell_apart:
        return "If they are two, that " + clears;
      default:
        return "That " + clears;
    }
  }

  std::string promise_of_asking(const Step& step, const std::string& clears) const {
    if (step.anyhow == step.closes) return "Any answer on the record, whatever it says, " + clears;
    const bool whatever = step.remedy.size() > 1;
    const std::string first = whatever ? "An answer, whatever it says, about " + claims_of(step.remedy.back()) +
                                             " and a first-hand confirmation of " + claims_of(step.remedy.front()) + " "
                                       : "A first-hand confirmation on the record ";
    if (step.anyhow.empty()) return first + clears;
    return first + clears + " Any answer, whatever it says, would clear " + findings_on(step.anyhow) + ".";
  }

  std::string claims_of(const analysis::Addition& addition) const {
    std::vector<std::string> ids;
    for (const ClaimId claim : addition.claims) ids.push_back(words_.texts().claim(claim).id);
    return list(ids);
  }

  /// A line for each claim: "c2  error: single-origin; warning: anonymous-only, no-primary".
  void each_subject(const std::vector<Outcome>& outcomes, std::string_view before) {
    for (std::size_t i = 0; i < outcomes.size();) {
      std::string text;
      std::string_view last;
      std::size_t next = i;
      for (; next < outcomes.size() && outcomes[next].subject == outcomes[i].subject; ++next) {
        const std::string_view label = label_of(outcomes[next]);
        text += label == last ? ", " : fmt::format("{}{}: ", text.empty() ? "" : "; ", label);
        text += outcomes[next].rule;
        last = label;
      }
      say(detail_indent, base::for_terminal(words_.subject(outcomes[i].subject)) + "  ", std::string(before) + text);
      i = next;
    }
  }

  void publications(const Step& step) {
    std::vector<std::string> ids;
    const std::size_t shown = named_of(step.remedy.size(), most_publications);
    for (std::size_t i = 0; i < shown; ++i) ids.push_back(words_.texts().publication(step.remedy[i].publication).id);
    say(detail_indent, "", list_of(std::move(ids), step.remedy.size()));
  }

  void tried() {
    if (page_.tried.empty()) return;
    out_ << "\nAsked already, and not suggested again\n";
    for (const analysis::Tried& one : page_.tried) {
      std::vector<std::string> claims;
      claims.reserve(one.claims.size());
      for (const ClaimId claim : one.claims) claims.push_back(words_.texts().claim(claim).id);
      say(detail_indent, "",
          fmt::format("{} about {}: {}", words_.party_at_start(one.whom), list(claims), words_.phrase(one.came_of_it)));
    }
  }

  std::ostream& out_;
  const AgendaPage& page_;
  const Words& words_;
  Paint paint_;
  std::size_t width_;
};

}  // namespace

void write_text(std::ostream& out, const AgendaPage& page, const Words& words, const FaceOptions& options) {
  Written(out, page, words, options).write();
  if (!page.all) out << "\nMore steps would clear something (--all lists them)\n";
}

}  // namespace stemma::report
