#include "analysis/rules.hpp"
#include "analysis/story_facts.hpp"

namespace stemma::analysis {
namespace {

/// What the record has in place of a figure; null where it has it, or nothing to compare.
const model::Figure* differing(const model::Figure& figure, const model::ClaimWords& words) {
  using Kind = model::Figure::Kind;
  for (const auto* list : {&words.own, &words.around}) {
    for (const model::Figure& known : *list) {
      if (agree(figure, known)) return nullptr;
    }
  }
  const bool dates = figure.kind == Kind::date || figure.kind == Kind::day;
  for (const auto* list : {&words.own, &words.around}) {
    for (const model::Figure& known : *list) {
      if (dates ? known.kind == Kind::date && list == &words.own : comparable(figure, known)) return &known;
    }
  }
  return nullptr;
}

std::string number(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

/// A figure that one of the other claims of the sentence has is theirs.
bool of_another(const SentenceFacts& facts, const model::Figure& figure) {
  for (const ClaimId claim : facts.story.claims[facts.number]) {
    const model::ClaimWords& words = facts.story.lexicon.claims[claim.index()];
    if (claim == facts.stand->claim) continue;
    for (const model::Figure& known : words.own) {
      if (agree(figure, known)) return true;
    }
  }
  return false;
}

void check(const SentenceFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.stand == nullptr) return;
  for (const model::Figure& figure : facts.reading().figures) {
    const model::Figure* known = differing(figure, facts.words());
    if (known == nullptr || of_another(facts, figure)) continue;
    const std::string written = facts.sentence().text.substr(figure.from, figure.to - figure.from);
    Finding finding;
    finding.message = {R"(")" + written + R"(" is not what the record has: )"};
    if (known->kind == model::Figure::Kind::date) {
      finding.message.emplace_back(known->period);
    } else {
      finding.message.emplace_back(number(known->value) + " " + known->unit);
    }
    finding.next.push_back(
        {"compare the sentence with the publications behind the claim, and correct one or the other"});
    out.push_back(std::move(finding));
    return;
  }
}

}  // namespace

constexpr Rule figure_differs{
    "figure-differs",
    "A number or date that differs from the record",
    Scope::sentence,
    {Severity::error, Severity::error, Severity::error},
    {
        "A sentence gives a number or a date that neither the claim nor anything recorded around it has, "
        "while the record has another of the same kind: a number with the same word behind it, or the date of "
        "the event.",
        "A wrong figure is a common correction, and an easy one to prevent.",
        "IFCN Code of Principles, 3.1; Reuters Handbook of Journalism, accuracy.",
        "The figure of the record; or, if the story is right, the record corrected.",
        "A figure that is about something else than the claim. Mark the sentence with the claim that it is "
        "about.",
    },
    SentenceRule{check},
};

}  // namespace stemma::analysis
