#include <algorithm>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

bool says_something(Stance stance) { return stance != Stance::declines && stance != Stance::no_response; }

/// It, or a named member of its control group that is no outlet, stands on record as publisher or link.
bool speaks_for(const graph::World& world, SourceId speaker, PartyId party) {
  if (world.party(speaker) == party) return true;
  const GroupId group = world.group(party);
  return !group.is_none() && world.group(speaker) == group && world.named(speaker) && !world.outlet(speaker);
}

bool has_spoken(const ClaimFacts& facts, PartyId party) {
  const graph::World& world = facts.world;
  return std::any_of(facts.rows.attributions.begin(), facts.rows.attributions.end(), [&](const auto& row) {
    if (!says_something(row.stance) || !world.published(row.publication)) return false;
    // Whoever dissents, the last of the chain, speaks for itself alone.
    const auto speaks = [&](SourceId speaker, bool last) {
      return row.dissent && last ? world.party(speaker) == party : speaks_for(world, speaker, party);
    };
    if (speaks(world.publisher(row.publication), row.chain.count == 0)) return true;
    for (std::uint32_t i = 0; i < row.chain.count; ++i) {
      const SourceId link = world.source_of(facts.rows.links[row.chain.offset + i]);
      if (speaks(link, i + 1 == row.chain.count)) return true;
    }
    return false;
  });
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const auto& claim = facts.world.rows().claims[facts.claim.index()];
  Finding finding;
  const auto told = [&](PartyId party) {
    return std::any_of(finding.parties.begin(), finding.parties.end(),
                       [&](SourceId source) { return facts.world.party(source) == party; });
  };
  for (std::uint32_t i = 0; i < claim.parties.count; ++i) {
    const auto& interest = facts.world.rows().interests[claim.parties.offset + i];
    const PartyId party = facts.world.party(interest.source);
    if (!interest.validity.holds_on(facts.world.as_of()) || told(party) || has_spoken(facts, party)) continue;
    finding.parties.push_back(interest.source);
  }
  if (finding.parties.empty()) return;
  std::vector<SourceId> answered;
  for (std::size_t i = 0; i < finding.parties.size(); ++i) {
    const SourceId party = finding.parties[i];
    if (i > 0) finding.message.emplace_back(i + 1 == finding.parties.size() ? " and " : ", ");
    finding.message.emplace_back(party);
    const auto answer = std::find_if(
        facts.provenance.non_answers.begin(), facts.provenance.non_answers.end(), [&](const NonAnswer& non_answer) {
          return !says_something(non_answer.stance) &&
                 facts.world.controlled_by(facts.world.party(non_answer.source), facts.world.party(party));
        });
    if (answer == facts.provenance.non_answers.end()) continue;
    finding.evidence.push_back(answer->attribution);
    answered.push_back(party);
    // What one body of a group declined is not said of the others.
    const bool declined = answer->stance == Stance::declines;
    if (facts.world.party(answer->source) == facts.world.party(party)) {
      finding.message.emplace_back(declined ? " (asked, declined)" : " (asked, no answer)");
    } else {
      finding.message.emplace_back(" (");
      finding.message.emplace_back(answer->source);
      finding.message.emplace_back(declined ? " declined to comment)" : " gave no answer)");
    }
  }
  finding.message.emplace_back(finding.parties.size() == 1 ? ", a party to it, has not been heard on it"
                                                           : ", parties to it, have not been heard on it");
  // Persons first: whom the story may hurt.
  std::vector<SourceId> order = finding.parties;
  std::stable_partition(order.begin(), order.end(), [&](SourceId source) {
    return facts.world.entry_class(facts.world.party(source)) == EntryClass::person_or_group;
  });
  for (const SourceId party : order) {
    const bool again = std::any_of(answered.begin(), answered.end(), [&](SourceId asked) {
      return facts.world.party(asked) == facts.world.party(party);
    });
    finding.next.push_back({"ask ", party,
                            again ? " again, by another way, and print the answer or its absence"
                                  : " in writing, with a deadline, and print the answer or its absence"});
  }
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  const auto& claim = facts.world.rows().claims[facts.claim.index()];
  if (claim.parties.count == 0) return {"no party to it is recorded"};
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
        "Somebody who cannot be reached in safety. Record who tried, when and by which way.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
