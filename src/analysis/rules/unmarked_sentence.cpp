#include "analysis/rules.hpp"
#include "analysis/story_facts.hpp"

namespace stemma::analysis {
namespace {

void check(const SentenceFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.stand != nullptr || !facts.story.lacks_mark(facts.number)) return;
  Finding finding;
  finding.message = {"speaks of what the case is about, and is marked with no claim"};
  finding.next.push_back({"mark it with its claim, as in [c1], or record the claim first; `--suggest` proposes marks"});
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule unmarked_sentence{
    "unmarked-sentence",
    "A checkable sentence that names no claim",
    Scope::sentence,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "A sentence has a name of the case, a number or date, or words of a claim, and no mark that says "
        "which claim it tells.",
        "What no claim stands behind has not been checked by anybody.",
        "IFCN Code of Principles, 3.3 (all key elements of a claim); Reuters Handbook of Journalism (source "
        "every statement).",
        "A mark such as `[c2]` at the end of the sentence; or a new claim in the case.",
        "A sentence of opinion or background that needs no source. Record that as a decision on the case.",
    },
    SentenceRule{check},
};

}  // namespace stemma::analysis
