#include "report/change_text_face.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/page.hpp"

namespace stemma::report {
namespace {

using analysis::Effect;

constexpr std::size_t most_staying = 40;  ///< ids of claims that stay are listed up to so many

std::string effect_word(Effect effect) {
  const std::string_view word = analysis::effect_words()[static_cast<std::size_t>(effect)];
  return effect == Effect::gains ? "eases" : base::ascii_upper(word);
}

/// "2 independent origins, now 1": only what changed.
void add_number(std::vector<std::string>& out, const Interval& before, const Interval& after, bool exact,
                std::string_view one, std::string_view many) {
  if (before == after) return;
  out.push_back(fmt::format("{}, now {}", counted(before, exact, one, many), range(after)));
}

bool had(const Judgement& judgement, std::string_view rule) {
  return std::any_of(judgement.findings.begin(), judgement.findings.end(),
                     [&](const Finding& finding) { return finding.rule == rule; });
}

/// Rules that find something in the one and not in the other.
std::vector<std::string> only_in(const Judgement& one, const Judgement& other) {
  std::vector<std::string> rules;
  for (const Finding& finding : one.findings) {
    if (!had(other, finding.rule)) rules.emplace_back(finding.rule);
  }
  return rules;
}

}  // namespace

ChangeTextFace::ChangeTextFace(std::ostream& out, model::Texts& texts, const Parties& parties,
                               const FaceOptions& options)
    : out_(out), words_(texts, parties), options_(options), paint_(options.colour) {
  options_.width = std::max(options_.width, narrowest_width);
}

std::string ChangeTextFace::name(const model::NodeRef& what) const {
  return what.is_publication ? words_.phrase({what.publication()}) : words_.party(what.source());
}

void ChangeTextFace::begin(const CaseHead& head, const std::vector<model::NodeRef>& withdrawn) {
  const model::CaseText text = words_.texts().case_text();
  title_lines(out_, options_.width, paint_, text.title.empty() ? text.id : text.title, as_of_words(head.as_of));
  std::vector<std::string> names;
  names.reserve(withdrawn.size());
  for (const model::NodeRef& what : withdrawn) names.push_back(name(what));
  paragraph(out_, options_.width, 0, "", 0, fmt::format("If nothing from or through {} counted:", list(names)));
}

/// What the claim had and no longer has, in one sentence or two.
std::string ChangeTextFace::loss(const Change& change) const {
  const Numbers& before = change.before.numbers;
  const Numbers& after = change.after.numbers;
  std::vector<std::string> parts;
  if (change.effect == Effect::falls) {
    parts.push_back(
        fmt::format("no recorded origin would be left ({} before)",
                    counted(before.independent_origins, before.exact, "independent origin", "independent origins")));
  } else {
    add_number(parts, before.independent_origins, after.independent_origins, before.exact, "independent origin",
               "independent origins");
    add_number(parts, before.controlled_lines, after.controlled_lines, before.exact, "line", "lines");
    if (before.voices != after.voices) {
      parts.push_back(fmt::format("{}, now {}", counted(before.voices, "voice", "voices"), after.voices));
    }
    if (parts.empty() && before.publications != after.publications) {
      parts.push_back(
          fmt::format("{}, now {}", counted(before.publications, "publication", "publications"), after.publications));
    }
    if (parts.empty()) add_number(parts, before.origins, after.origins, before.exact, "origin", "origins");
    if (parts.empty()) {
      add_number(parts, before.lines, after.lines, before.exact, "line, whoever controls it",
                 "lines, whoever controls them");
    }
  }
  std::string text = fmt::format("{}", parts.empty() ? "" : sentence(capitalised(list(parts))));
  const auto add = [&](const std::string& more) { text += (text.empty() ? "" : " ") + more; };
  if (change.effect == Effect::falls && !change.choke_points.empty()) {
    add(sentence(
        fmt::format("Every way leads through {}", words_.party_list(change.choke_points, change.choke_points.size()))));
  }
  if (change.effect != Effect::falls && change.before.status != change.after.status) {
    add(fmt::format("Was {}, would be {}.", to_string(change.before.status), to_string(change.after.status)));
  }
  if (change.effect != Effect::falls && change.before.advice != change.after.advice) {
    add(fmt::format("Advice: was {}, would be {}.", to_string(change.before.advice), to_string(change.after.advice)));
  }
  const std::vector<std::string> fresh = only_in(change.after, change.before);
  const std::vector<std::string> gone = only_in(change.before, change.after);
  if (change.effect != Effect::falls && !fresh.empty()) add(fmt::format("New gaps: {}.", list(fresh)));
  if (change.effect == Effect::gains && !gone.empty()) add(fmt::format("Gaps no longer found: {}.", list(gone)));
  return text;
}

void ChangeTextFace::claim(const Change& change) {
  const model::ClaimText text = words_.texts().claim(change.before.claim);
  const std::string id = base::for_terminal(text.id);
  if (change.effect == Effect::stays) {
    if (staying_.size() < most_staying) staying_.push_back(text.id);
    return;
  }
  out_ << '\n';
  const std::string word = effect_word(change.effect);
  const std::string painted = change.effect == Effect::falls     ? paint_.red(word)
                              : change.effect == Effect::weakens ? paint_.yellow(word)
                                                                 : paint_.bold(word);
  constexpr std::size_t word_width = 9;
  paragraph(out_, options_.width, 0, painted + spaces(word_width - word.size()) + paint_.bold(id) + "  ",
            word_width + base::display_width(id) + 2, text.text);
  paragraph(out_, options_.width, word_width, "", 0, loss(change));
}

void ChangeTextFace::end(const EffectTotals& totals) {
  out_ << '\n';
  const auto count = [&](Effect effect) { return totals[static_cast<std::size_t>(effect)]; };
  if (!staying_.empty()) {
    paragraph(out_, options_.width, 0, "stays    ", 9,
              list_of(staying_, static_cast<std::size_t>(count(Effect::stays))));
    out_ << '\n';
  }
  std::string line =
      fmt::format("{}, {}, {}", counted(count(Effect::falls), "claim falls", "claims fall"),
                  counted(count(Effect::weakens), "weakens", "weaken"), counted(count(Effect::stays), "stays", "stay"));
  if (count(Effect::gains) > 0) line += ", " + counted(count(Effect::gains), "eases", "ease");
  out_ << line << '\n';
}

}  // namespace stemma::report
