#include "analysis/rules.hpp"
#include "analysis/story_facts.hpp"

namespace stemma::analysis {
namespace {

bool behind_any(const SentenceFacts& facts, SourceId source) {
  const PartyId party = facts.party(source);
  for (const ClaimId claim : facts.story.claims[facts.number]) {
    const Stand& stand = facts.story.stands.at(claim);
    if (stand.behind.contains(party) || stand.ended.contains(party)) return true;
  }
  return false;
}

/// Somebody who speaks in it denied the claim or hedged.
bool on_record_otherwise(const SentenceFacts& facts) {
  const std::vector<SourceId>& speakers = facts.reading().speakers;
  return facts.any_of(speakers, facts.stand->deniers) || facts.any_of(speakers, facts.stand->hedging);
}

std::string_view instead(const Stand& stand, PartyId party) {
  if (stand.deniers.contains(party)) return " denies it";
  if (stand.hedging.contains(party)) return " hedged, or neither affirmed nor denied it";
  if (stand.silent.contains(party)) return " gave no answer";
  return " is not on record with it";
}

void check(const SentenceFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const Reading& reading = facts.reading();
  if (facts.stand == nullptr || !reading.attributed || reading.apart() || reading.speakers.empty()) return;
  for (const SourceId speaker : reading.speakers) {
    if (behind_any(facts, speaker)) return;
  }
  // It may well tell what they did say.
  if (on_record_otherwise(facts) && (facts.shared_words() < 2 || reading.negated)) return;
  Finding finding;
  const SourceId speaker = reading.speakers.front();
  finding.message = {"attributed to ", speaker, ", ", std::string(facts.who(speaker)),
                     std::string(instead(*facts.stand, facts.party(speaker)))};
  finding.parties = reading.speakers;
  if (!facts.stand->judgement.origins.empty()) {
    finding.next.push_back({"attribute it to whoever says so: ", facts.stand->judgement.origins.front().source});
  }
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule wrong_attribution{
    "wrong-attribution",
    "Attributed to somebody who is not on record as saying so",
    Scope::sentence,
    {Severity::error, Severity::error, Severity::error},
    {
        "A sentence attributes a claim to a party that neither stands on any way of its support nor did so "
        "before.",
        "It puts words into somebody's mouth.",
        "AP News Values and Principles; ICD 206 (each citation to the source that it depends on).",
        "The party that the record has; or the publication in which this one says so, recorded.",
        "A party that speaks for another of its group. Record the link of control, or the statement.",
    },
    SentenceRule{check},
};

}  // namespace stemma::analysis
