// Who among the parties to a claim has been heard on it, and what came of asking the others.
#pragma once

#include <vector>

#include "analysis/facts.hpp"
#include "stemma/judgement.hpp"

namespace stemma::analysis {

/// A party to the claim that has said nothing of substance on it.
struct Silent {
  SourceId party;
  const NonAnswer* answer = nullptr;       ///< in print: it, or a body under it, declined or did not answer
  const model::CheckRow* asked = nullptr;  ///< on the log: the last time that it was asked about this claim

  /// Somebody is on record as having asked it.
  bool approached() const { return answer != nullptr || asked != nullptr; }
};

/// The claim's own parties on the day that have not been heard, each once, in the record's order.
std::vector<Silent> silent_parties(const ClaimFacts& facts);

/// What the speaker says on the record is the party's word: it is the party, or a named member of its control group
/// that is no outlet.
bool speaks_for(const graph::World& world, SourceId speaker, PartyId party);

/// Declining to comment and no response are silence.
constexpr bool says_something(Stance stance) { return stance != Stance::declines && stance != Stance::no_response; }

/// The parties to a claim on the day, each once, in the record's order.
std::vector<SourceId> parties_to(const ClaimFacts& facts);

/// The last time by the day that the party was asked about the claim, or about the whole story; null if it never was.
/// Undated entries are the oldest, and of equals the later in the record counts.
const model::CheckRow* asked_last(const graph::World& world, ClaimId claim, PartyId party);

/// Somebody looked for it by the day and found nothing.
bool searched_in_vain(const graph::World& world, ClaimId claim);

/// "asked 12 March 2024, deadline 13 March 2024, no answer": what the log says of it on the day.
Phrase in_words(const model::CheckRow& check, Day day);

/// An answer was asked for by a day that is over, and what came of it is not recorded.
bool overdue(const model::CheckRow& check, Day day);

}  // namespace stemma::analysis
