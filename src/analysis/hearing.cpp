#include "analysis/hearing.hpp"

#include <algorithm>

namespace stemma::analysis {
namespace {

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

/// Its own answer before that of a body under it.
const NonAnswer* answer_of(const ClaimFacts& facts, PartyId party) {
  const NonAnswer* found = nullptr;
  for (const NonAnswer& answer : facts.provenance.non_answers) {
    const PartyId speaker = facts.world.party(answer.source);
    if (says_something(answer.stance) || !facts.world.controlled_by(speaker, party)) continue;
    if (speaker == party) return &answer;
    if (found == nullptr) found = &answer;
  }
  return found;
}

}  // namespace

bool speaks_for(const graph::World& world, SourceId speaker, PartyId party) {
  if (world.party(speaker) == party) return true;
  const GroupId group = world.group(party);
  return !group.is_none() && world.group(speaker) == group && world.named(speaker) && !world.outlet(speaker);
}

std::vector<SourceId> parties_to(const ClaimFacts& facts) {
  const model::SharedRows& rows = facts.world.rows();
  const auto& claim = rows.claims[facts.claim.index()];
  std::vector<SourceId> parties;
  for (std::uint32_t i = 0; i < claim.parties.count; ++i) {
    const auto& interest = rows.interests[claim.parties.offset + i];
    const PartyId party = facts.world.party(interest.source);
    const bool told =
        std::any_of(parties.begin(), parties.end(), [&](SourceId other) { return facts.world.party(other) == party; });
    if (interest.validity.holds_on(facts.world.as_of()) && !told) parties.push_back(interest.source);
  }
  return parties;
}

std::vector<Silent> silent_parties(const ClaimFacts& facts) {
  std::vector<Silent> silent;
  for (const SourceId source : parties_to(facts)) {
    const PartyId party = facts.world.party(source);
    if (has_spoken(facts, party)) continue;
    silent.push_back({source, answer_of(facts, party), asked_last(facts.world, facts.claim, party)});
  }
  return silent;
}

const model::CheckRow* asked_last(const graph::World& world, ClaimId claim, PartyId party) {
  const model::CheckRow* last = nullptr;
  for (const model::CheckRow* check : world.checks_on(claim)) {
    if (check->kind != CheckKind::asked || check->whom.is_none() || world.party(check->whom) != party) continue;
    const bool older = last != nullptr && last->dated && (!check->dated || check->date.last < last->date.last);
    if (!older) last = check;
  }
  return last;
}

bool searched_in_vain(const graph::World& world, ClaimId claim) {
  const auto checks = world.checks_on(claim);
  return std::any_of(checks.begin(), checks.end(), [](const model::CheckRow* check) {
    return check->kind == CheckKind::searched && check->outcome == CheckOutcome::not_found;
  });
}

bool overdue(const model::CheckRow& check, Day day) {
  return check.outcome == CheckOutcome::pending && check.has_deadline && check.deadline.last < day;
}

Phrase in_words(const model::CheckRow& check, Day day) {
  Phrase told{"asked"};
  if (check.dated) told.insert(told.end(), {" ", check.date});
  if (check.has_deadline) told.insert(told.end(), {", deadline ", check.deadline});
  switch (check.outcome) {
    case CheckOutcome::pending:
      told.emplace_back(overdue(check, day) ? ", no answer" : ", no answer yet");
      break;
    case CheckOutcome::no_response:
      told.emplace_back(", no answer");
      break;
    case CheckOutcome::declined:
      told.emplace_back(", declined");
      break;
    case CheckOutcome::unreachable:
      told.emplace_back(", could not be reached");
      break;
    case CheckOutcome::answered:
    case CheckOutcome::found:
    case CheckOutcome::not_found:
      told.emplace_back(", answered; what was said is not recorded");
      break;
  }
  return told;
}

}  // namespace stemma::analysis
