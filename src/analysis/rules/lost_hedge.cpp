#include "analysis/rules.hpp"
#include "analysis/story_facts.hpp"

namespace stemma::analysis {
namespace {

void check(const SentenceFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const Reading& reading = facts.reading();
  if (facts.stand == nullptr || reading.hedged || reading.apart()) return;
  const Stand& stand = *facts.stand;
  const bool outright = !reading.attributed || reading.endorses || reading.confirms;
  std::vector<SourceId> hedging;
  for (const SourceId speaker : reading.speakers) {
    if (stand.hedging.contains(facts.party(speaker))) hedging.push_back(speaker);
  }
  Finding finding;
  const bool tells_denial = reading.negated && facts.any_of(reading.speakers, stand.deniers);
  if (!hedging.empty() && !tells_denial && !facts.any_of(reading.speakers, stand.origins)) {
    finding.message = {hedging.front(), " is on record with a hedge, or affirmed nothing; the sentence has none"};
  } else if (stand.hedged && outright) {
    finding.message = {"every report behind it is doubtful or hedges; the sentence does not"};
  } else {
    return;
  }
  finding.parties = hedging;
  finding.next.push_back({R"(say it as carefully as it was said: "may", "it seems", "as far as is known")"});
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule lost_hedge{
    "lost-hedge",
    "A hedge that the sources have and the sentence lost",
    Scope::sentence,
    {Severity::warning, Severity::warning, Severity::warning},
    {
        "A sentence says outright what all live support says with a hedge or with credibility 4 or 5; or it "
        "has a party say outright what that party said with a hedge, or neither affirmed nor denied.",
        "Hedges are lost from copy to copy until nobody remembers that there was one.",
        "FactBank, on the factuality of what a source commits to; BBC Editorial Guidelines, accuracy.",
        "The hedge of the source: possibly, apparently, is believed to.",
        "A later, firmer statement that is not on record yet: record it.",
    },
    SentenceRule{check},
};

}  // namespace stemma::analysis
