#include <algorithm>

#include "analysis/hearing.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

/// What is on record of asking it, in brackets; nothing where nobody has.
Phrase what_came_of_it(const ClaimFacts& facts, const Silent& silent) {
  if (!silent.approached()) return {};
  const bool declined = silent.answer != nullptr && silent.answer->stance == Stance::declines;
  const bool itself =
      silent.answer != nullptr && facts.world.party(silent.answer->source) == facts.world.party(silent.party);
  Phrase told{" ("};
  if (itself) {
    told.emplace_back(declined ? "asked, declined" : "asked, no answer");
  } else if (silent.asked != nullptr) {
    const Phrase log = in_words(*silent.asked, facts.world.as_of());
    told.insert(told.end(), log.begin(), log.end());
  } else {
    // What one body of a group declined is not said of the others.
    told.insert(told.end(), {silent.answer->source, declined ? " declined to comment" : " gave no answer"});
  }
  told.emplace_back(")");
  return told;
}

Phrase step(const ClaimFacts& facts, const Silent& silent) {
  const bool pending = silent.asked != nullptr && silent.asked->outcome == CheckOutcome::pending;
  if (pending && !overdue(*silent.asked, facts.world.as_of())) {
    return {"wait for the answer of ", silent.party, ", and print it or its absence"};
  }
  if (silent.asked != nullptr && silent.asked->outcome == CheckOutcome::answered) {
    return {"record what ", silent.party, " answered, as a publication of its own or through the outlet that asked"};
  }
  return {"ask ", silent.party,
          silent.approached() ? " again, by another way, and print the answer or its absence"
                              : " in writing, with a deadline, and print the answer or its absence"};
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  std::vector<Silent> silent = silent_parties(facts);
  if (silent.empty()) return;
  Finding finding;
  for (std::size_t i = 0; i < silent.size(); ++i) {
    if (i > 0) finding.message.emplace_back(i + 1 == silent.size() ? " and " : ", ");
    finding.message.emplace_back(silent[i].party);
    finding.parties.push_back(silent[i].party);
    if (silent[i].answer != nullptr) finding.evidence.push_back(silent[i].answer->attribution);
    const Phrase came = what_came_of_it(facts, silent[i]);
    finding.message.insert(finding.message.end(), came.begin(), came.end());
  }
  finding.message.emplace_back(silent.size() == 1 ? ", a party to it, has not been heard on it"
                                                  : ", parties to it, have not been heard on it");
  // Persons first: whom the story may hurt.
  std::stable_partition(silent.begin(), silent.end(), [&](const Silent& one) {
    return facts.world.entry_class(facts.world.party(one.party)) == EntryClass::person_or_group;
  });
  for (const Silent& one : silent) finding.next.push_back(step(facts, one));
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (parties_to(facts).empty()) return {"no party to it is recorded"};
  return {"every party to it has been heard on the record"};
}

}  // namespace

constexpr Rule party_silent{
    "party-silent",
    "A party has not been heard",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "A party to the claim has said nothing of substance about it on the record: neither it, nor a named member of "
        "its "
        "control group that is no outlet, as publisher or anywhere in a chain. Declining to comment is silence, and is "
        "shown as asked and declined.",
        "Whoever is accused, or whose act it is, may know better, and has a right to be heard before publication.",
        "BBC Editorial Guidelines, right of reply; AP News Values and Principles, seeking comment.",
        "A statement of the party on the record, whatever it says, as a publication of its own or through an outlet.",
        "Somebody who cannot be reached in safety. Record under `checks` who was asked, when, by which way and until "
        "when: "
        "the finding then tells it.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
