#include <algorithm>

#include "analysis/rules.hpp"
#include "analysis/story_facts.hpp"

namespace stemma::analysis {
namespace {

void check(const SentenceFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const Reading& reading = facts.reading();
  if (facts.stand == nullptr || !reading.attributed || reading.apart()) return;
  const Stand& stand = *facts.stand;
  if (facts.any_of(reading.mentions, stand.origins) || !reading.secrets.empty()) return;
  if (!reading.speakers.empty() && !facts.any_of(reading.speakers, stand.behind)) return;
  for (const Strand& strand : stand.judgement.support) {
    for (const SourceId relay : reading.mentions) {
      const auto is_it = [&](SourceId step) { return facts.party(step) == facts.party(relay); };
      const auto& listeners = reading.listeners;
      // "He told the paper": somebody else says so.
      if (std::find(listeners.begin(), listeners.end(), relay) != listeners.end() && reading.speakers.empty()) continue;
      if (std::none_of(strand.path.begin(), strand.path.end(), is_it)) continue;
      Finding finding;
      finding.message = {"attributed to ", relay, ", " + std::string(facts.who(relay)) + " has it from ",
                         strand.path.front()};
      finding.parties = {relay, strand.path.front()};
      finding.evidence = {strand.attribution};
      finding.next.push_back({"say where it comes from: ", strand.path.front()});
      out.push_back(std::move(finding));
      return;
    }
  }
}

}  // namespace

constexpr Rule relay_attribution{
    "relay-attribution",
    "An attribution that stops at a relay",
    Scope::sentence,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "A sentence attributes a claim to an outlet or body that only relays it, and neither names nor "
        "describes whoever is said to know.",
        "\"Reuters reported\" sounds as if Reuters knew. What one unnamed source told one agency stays that, "
        "however many repeat it.",
        "AP News Values and Principles (facts picked up from others); BBC Editorial Guidelines on agency "
        "copy; ICD 206.",
        "The origin in the same sentence: \"an unnamed law-enforcement source told TASS\".",
        "A relay that is known to have checked it and is not recorded as first-hand yet: record it.",
    },
    SentenceRule{check},
};

}  // namespace stemma::analysis
