#include <algorithm>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

/// "rt: controlled by tass, in turn controlled by ru_state, a party to it": no verb that a plural name would bend.
Phrase interest_of(const ClaimFacts& facts, SourceId source) {
  const graph::World& world = facts.world;
  std::vector<PartyId> shortest;
  for (const PartyId party : facts.interested) {
    const std::vector<PartyId> path = world.control_path(world.party(source), party);
    if (!path.empty() && (shortest.empty() || path.size() < shortest.size())) shortest = path;
  }
  Phrase told{source};
  for (std::size_t i = 1; i < shortest.size(); ++i) {
    told.emplace_back(i == 1 ? ": controlled by " : ", in turn controlled by ");
    told.emplace_back(world.face(shortest[i]));
  }
  told.emplace_back(shortest.size() == 1 ? ": a party to it" : ", a party to it");
  return told;
}

/// ", which has an interest in it" of a body or a thing. Whoever is unnamed, and a group, may be one or many: no verb.
std::string with_interest(const ClaimFacts& facts, SourceId source) {
  const graph::World& world = facts.world;
  const EntryClass sort = world.entry_class(world.party(source));
  const bool people = sort == EntryClass::person_or_group;
  if (sort != EntryClass::thing && !world.named(source)) return ", with an interest in it";
  if (people && world.rows().sources[source.index()].kind == SourceKind::group) return ", with an interest in it";
  return people ? ", who has an interest in it" : ", which has an interest in it";
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (!facts.party_aligned_only()) return;
  Finding finding;
  for (const Origin& origin : facts.provenance.origins) {
    if (!origin.lineage_recorded) continue;
    finding.parties.push_back(origin.source);
    finding.why.push_back(interest_of(facts, origin.source));
    finding.evidence.insert(finding.evidence.end(), origin.attributions.begin(), origin.attributions.end());
  }
  const auto count = static_cast<std::uint32_t>(finding.parties.size());
  if (count == 1) {
    finding.message = {"it rests only on ", finding.parties.front(), with_interest(facts, finding.parties.front())};
  } else if (count == 2) {
    finding.message = {"both origins are interested parties or controlled by one"};
  } else {
    finding.message = {"all ", Counted{count, "", "origins"}, " are interested parties or controlled by one"};
  }
  finding.next.push_back({"look for a witness, a body or a record that is no party to it"});
  finding.next.push_back({"name the interest where the claim is first attributed"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  const auto& origins = facts.provenance.origins;
  const auto free = std::count_if(origins.begin(), origins.end(),
                                  [](const Origin& origin) { return origin.lineage_recorded && !origin.interested; });
  if (free == 0) return {"no origin is recorded that could have an interest in it"};
  return {Counted{static_cast<std::uint32_t>(free), "origin has", "origins have"}, " no interest in it; wanted 1"};
}

}  // namespace

constexpr Rule party_aligned_only{
    "party-aligned-only",
    "Only parties with an interest say so",
    Scope::neighbours,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "Every live origin is a party with an interest in the claim, or is controlled by one. A claim takes on, one "
        "step, "
        "the interested parties of the claims that it supports, refines or is part of.",
        "What serves the speaker needs somebody it does not serve. A ministry is a good source for its own position "
        "and a "
        "poor one for whether the position is right.",
        "IFCN Code of Principles, interests of sources; Berkeley Protocol, independence and impartiality.",
        "One origin that is no party and is under no party's control, or an admission by the other side.",
        "A body on its own acts or position: the claim is then that it says so.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
