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
    withdrawn();
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
      return;
    }
    std::set<std::uint32_t> claims;
    for (const Outcome& outcome : step.closes) claims.insert(outcome.subject.id);
    for (const std::uint32_t claim : claims) write(step, ClaimId{claim});
  }

  /// "A first-hand confirmation on the record would clear 4 findings on 3 claims, any answer 2 of them."
  std::string promise(const Step& step) const {
    const std::string clears = "would clear " + findings_on(step.closes);
    switch (step.kind) {
      case StepKind::ask: {
        if (step.anyhow == step.closes) return "Any answer on the record, whatever it says, " + clears + ".";
        const bool both = step.remedy.size() > 1;
        const std::string what =
            both ? fmt::format("On the record, an answer about {} and a first-hand confirmation of {} ",
                               claims_of(step.remedy.back()), claims_of(step.remedy.front()))
                 : "A first-hand confirmation on the record ";
        return what + clears +
               (step.anyhow.empty() ? "." : fmt::format("; any answer, whatever it says, {}.", step.anyhow.size()));
      }
      case StepKind::tell_apart:
        return "If they are two, that " + clears + ".";
      case StepKind::find:
        return "If it bears the claim out, that " + clears + ".";
      default:
        return "That " + clears + ".";
    }
  }

  std::string claims_of(const analysis::Addition& addition) const {
    std::vector<std::string> ids;
    ids.reserve(addition.claims.size());
    for (const ClaimId claim : addition.claims) ids.push_back(words_.texts().claim(claim).id);
    return list(ids);
  }

  /// The claim, told once, and below it what would be cleared and brought.
  void write(const Step& step, ClaimId claim) {
    const model::ClaimText text = words_.texts().claim(claim);
    const std::string lead = base::for_terminal(text.id) + "  ";
    const std::string rules = rules_of(step.closes, claim, step);
    const bool known = !told_.insert(claim).second;
    say(detail_indent, lead, known ? rules : sentence(text.text));
    const std::size_t below = detail_indent + base::display_width(lead);
    if (!known) say(below, "", rules);
    const std::string brought = rules_of(step.brings, claim, step);
    if (!brought.empty()) say(below, "", "leaves instead " + brought);
  }

  /// "error: single-origin; warning: anonymous-only, no-primary".
  static std::string rules_of(const std::vector<Outcome>& outcomes, ClaimId claim, const Step& step) {
    std::string text;
    std::string_view last;
    for (const Outcome& outcome : outcomes) {
      if (outcome.subject != Subject{SubjectKind::claim, claim.value}) continue;
      const std::string_view label = label_of(outcome);
      text += label == last ? ", " : fmt::format("{}{}: ", text.empty() ? "" : "; ", label);
      text += outcome.rule;
      const bool anyhow = std::find(step.anyhow.begin(), step.anyhow.end(), outcome) != step.anyhow.end();
      if (anyhow && step.anyhow != step.closes) text += " (by any answer)";
      last = label;
    }
    return text;
  }

  void publications(const Step& step) {
    std::vector<std::string> ids;
    const std::size_t shown = named_of(step.remedy.size(), most_publications);
    for (std::size_t i = 0; i < shown; ++i) ids.push_back(words_.texts().publication(step.remedy[i].publication).id);
    say(detail_indent, "", list_of(std::move(ids), step.remedy.size()));
  }

  void withdrawn() {
    if (page_.withdrawn.empty()) return;
    std::vector<std::string> claims;
    claims.reserve(page_.withdrawn.size());
    for (const ClaimId claim : page_.withdrawn) claims.push_back(words_.texts().claim(claim).id);
    out_ << '\n';
    say(0, "",
        "All support was taken back of " + list(claims) +
            ": nothing is looked for there. Where you published it, publish the correction.");
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
  std::set<ClaimId> told_;
};

}  // namespace

void write_text(std::ostream& out, const AgendaPage& page, const Words& words, const FaceOptions& options) {
  Written(out, page, words, options).write();
  if (!page.all) out << "\nMore steps would clear something (--all lists them)\n";
}

}  // namespace stemma::report
