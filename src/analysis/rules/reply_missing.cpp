#include <algorithm>

#include "analysis/hearing.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

/// Under one control with somebody who makes the allegation.
bool alleges(const ClaimFacts& facts, SourceId party) {
  const GroupId group = facts.world.group(facts.world.party(party));
  const auto& origins = facts.provenance.origins;
  return !group.is_none() &&
         std::any_of(origins.begin(), origins.end(), [&](const Origin& origin) { return origin.group == group; });
}

/// Whoever has not been heard, does not make the allegation, and is not on record as having been asked.
std::vector<SourceId> never_asked(const ClaimFacts& facts) {
  std::vector<SourceId> parties;
  for (const Silent& silent : silent_parties(facts)) {
    if (!silent.approached() && !alleges(facts, silent.party)) parties.push_back(silent.party);
  }
  return parties;
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.claim_class != ClaimClass::crime) return;
  Finding finding;
  finding.parties = never_asked(facts);
  if (finding.parties.empty()) return;
  finding.message = {"an allegation of a crime, and nobody is on record as having asked "};
  for (std::size_t i = 0; i < finding.parties.size(); ++i) {
    if (i > 0) finding.message.emplace_back(i + 1 == finding.parties.size() ? " or " : ", ");
    finding.message.emplace_back(finding.parties[i]);
    finding.next.push_back(
        {"put the allegation to ", finding.parties[i], " in writing, with a deadline, and record it under `checks`"});
  }
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (facts.claim_class != ClaimClass::crime) return {"it is no allegation of a crime"};
  if (parties_to(facts).empty()) return {"no party to it is recorded"};
  return {"every party to it has been heard or asked, or makes the allegation"};
}

}  // namespace

constexpr Rule reply_missing{
    "reply-missing",
    "A serious allegation that nobody put to the accused",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::warning},
    {
        "The claim is an allegation of a crime, a party to it has not been heard, and neither the log of checks nor "
        "any "
        "publication shows that somebody asked it. Parties under one control with whoever makes the allegation are "
        "left "
        "out. Where the party was asked and did not answer, `party-silent` alone says so.",
        "Whoever is accused of a crime is to be asked before publication, whatever the answer may be. That nobody "
        "recorded the asking usually means that nobody asked.",
        "BBC Editorial Guidelines, right of reply; AP News Values and Principles, seeking comment.",
        "An entry under `checks`: who was asked, when, by which way, until when, and what came of it.",
        "Asking would put somebody in danger. Record that as a decision.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
