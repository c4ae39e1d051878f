#include "analysis/rules.hpp"
#include "analysis/story_facts.hpp"

namespace stemma::analysis {
namespace {

/// It speaks of those who stand behind the claim, and hardly of what it says.
bool is_about_sources(const SentenceFacts& facts) {
  return facts.any_of(facts.reading().mentions, facts.stand->behind) && facts.shared_words() < 2;
}

void check(const SentenceFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.stand == nullptr || facts.reading().attributed || facts.reading().apart()) return;
  const Judgement& judgement = facts.stand->judgement;
  if (judgement.advice == Advice::state || is_about_sources(facts)) return;
  Finding finding;
  finding.message = {judgement.advice == Advice::hold
                         ? "told without saying who says so; the record's advice is to hold it"
                         : "told without saying who says so; the record's advice is to attribute it"};
  for (const Origin& origin : judgement.origins) finding.parties.push_back(origin.source);
  if (!judgement.origins.empty()) {
    finding.next.push_back({"say who says so: ", judgement.origins.front().source});
  } else {
    finding.next.push_back({"leave it out, or say that nobody stands behind it"});
  }
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule flat_statement{
    "flat-statement",
    "A claim told without saying who says so",
    Scope::sentence,
    {Severity::error, Severity::error, Severity::warning},
    {
        "A sentence tells a claim without attributing it to anybody, while the record's advice is to "
        "attribute it or to hold it.",
        "A reader takes what is told flatly for what the newsroom knows. A hedge (\"apparently\") says how "
        "sure, and not who.",
        "AP News Values and Principles (attribute what AP itself did not witness, gather or confirm); BBC "
        "Editorial Guidelines, 3.3.6.",
        "Whoever says so, named or described as the record describes them, in the sentence itself.",
        "A sentence that follows an attribution and plainly continues it. Record that as a decision.",
    },
    SentenceRule{check},
};

}  // namespace stemma::analysis
