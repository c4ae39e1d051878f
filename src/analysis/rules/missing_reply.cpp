#include "analysis/rules.hpp"
#include "analysis/story_facts.hpp"

namespace stemma::analysis {
namespace {

/// Some sentence on the claim tells of a denial, an answer or a silence.
bool reply_told(const SentenceFacts& facts) {
  for (const std::size_t number : facts.told->sentences) {
    const Reading& reading = facts.story.readings[number];
    if (reading.denies || reading.no_answer) return true;
    if (facts.any_of(reading.speakers, facts.stand->deniers) && !facts.any_of(reading.speakers, facts.stand->behind)) {
      return true;
    }
  }
  return false;
}

bool concerns_a_party(const SentenceFacts& facts) {
  const model::ClaimRow& row = facts.story.rows.claims[facts.stand->claim.index()];
  if (facts.stand->claim_class == ClaimClass::crime && row.parties.count > 0) return true;
  return !facts.stand->unheard.empty();
}

void check(const SentenceFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.stand == nullptr || facts.told->sentences.front() != facts.number) return;
  const model::CheckRow* waiting = facts.stand->waiting;
  Finding finding;
  if (waiting != nullptr && facts.stand->claim_class == ClaimClass::crime) {
    finding.message = {"the deadline for an answer is not over: ", waiting->deadline};
    if (!waiting->whom.is_none()) finding.parties.push_back(waiting->whom);
    finding.next.push_back({"wait for the answer, and print it or its absence"});
  } else if (concerns_a_party(facts) && !reply_told(facts)) {
    finding.message = {"no sentence on it has a denial or an answer, or says that nobody answered"};
    finding.parties = facts.stand->unheard;
    finding.next.push_back({"add what the other side says, or that it has not been heard"});
  } else {
    return;
  }
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule missing_reply{
    "missing-reply",
    "An allegation without the reply of whom it concerns",
    Scope::sentence,
    {Severity::error, Severity::error, Severity::warning},
    {
        "The story tells a claim that is an allegation of a crime, or on which a party to it has not been "
        "heard, and no sentence on that claim has a denial, an answer, or the word that there is none. Found "
        "once for a claim, at its first sentence. For an allegation of a crime it is also found while a "
        "deadline that was set for an answer is not over.",
        "Whoever is accused has a right to be heard, and the reader a right to know what they said.",
        "BBC Editorial Guidelines, right of reply; AP News Values and Principles, seeking comment.",
        "A sentence with the reply, or one that says who was asked and did not answer, marked with the same "
        "claim.",
        "A reply that would put somebody in danger. Record that as a decision.",
    },
    SentenceRule{check},
};

}  // namespace stemma::analysis
