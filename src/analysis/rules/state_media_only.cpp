#include <algorithm>
#include <set>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

bool of_a_state(const ClaimFacts& facts, SourceId source) {
  return kind_of(facts, source) == SourceKind::state || facts.world.state_controlled(facts.world.party(source));
}

/// Its publisher clears it: an outlet of no state, or whoever else speaks for itself.
bool of_no_state(const ClaimFacts& facts, const Strand& strand) {
  const SourceId publisher = strand.path.back();
  const bool only_relays = strand.path.size() > 1 && strand.stance != Stance::asserts;
  return !of_a_state(facts, publisher) && (!only_relays || facts.world.outlet(publisher));
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const auto clears_it = [&](const Strand& strand) { return of_no_state(facts, strand); };
  const auto& support = facts.provenance.support;
  if (facts.unsourced() || std::any_of(support.begin(), support.end(), clears_it)) return;
  Finding finding;
  finding.parties = publishers(facts, true);
  if (finding.parties.empty()) return;
  if (finding.parties.size() == 1) {
    finding.message = {"the only outlet that carries it is under a state's control: "};
  } else {
    finding.message = {Counted{static_cast<std::uint32_t>(finding.parties.size()), "", "outlets"},
                       " carry it, all under a state's control: "};
  }
  const Phrase names = listed(finding.parties);
  finding.message.insert(finding.message.end(), names.begin(), names.end());
  finding.message.emplace_back("; wanted one voice that is not");
  finding.evidence = facts.live_support();
  finding.next.push_back({"ask an outlet or a witness under no state's control whether it holds"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (Phrase nobody = nobody_behind(facts); !nobody.empty()) return nobody;
  std::set<SourceId> clear_it;
  for (const Strand& strand : facts.provenance.support) {
    if (of_no_state(facts, strand)) clear_it.insert(strand.path.back());
  }
  const auto free = static_cast<std::uint32_t>(clear_it.size());
  if (free == 0) return {"no outlet carries it"};
  return {Counted{free, "publisher is", "publishers are"}, " under no state's control; wanted 1"};
}

}  // namespace

constexpr Rule state_media_only{
    "state-media-only",
    "Only state media carry it",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "Every outlet that carries live support is controlled by a state, over any number of links, and nobody else "
        "who is under no state's control says so in its own publication. A body that speaks for itself, such as a "
        "court or a foundation, clears it; one that only passes on what others said does not.",
        "What a state lets its outlets say, and what it does not, is decided in one place. Several of its outlets "
        "that agree are that one decision.",
        "State Media Monitor's typology of state and public media, by ownership, funding and editorial control; "
        "Reuters "
        "and AP name state outlets as such when they quote them.",
        "One outlet under no state's control that has it from an origin, or an origin that publishes it itself.",
        "A state's announcement about itself, where its outlet is the place in which such things are announced.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
