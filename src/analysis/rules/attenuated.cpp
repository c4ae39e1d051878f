#include <algorithm>
#include <string>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

std::uint32_t relays(const Strand& strand) {
  return strand.path.size() < 3 ? 0 : static_cast<std::uint32_t>(strand.path.size() - 2);
}

/// The recorded way with the fewest relays; null if none is recorded.
const Strand* shortest(const ClaimFacts& facts) {
  const Strand* found = nullptr;
  for (const Strand& strand : facts.provenance.support) {
    if (strand.lineage_recorded && (found == nullptr || relays(strand) < relays(*found))) found = &strand;
  }
  return found;
}

void check(const ClaimFacts& facts, const model::Thresholds& bars, std::vector<Finding>& out) {
  const Strand* way = facts.unsourced() ? nullptr : shortest(facts);
  if (way == nullptr || relays(*way) <= bars.most_steps) return;
  Finding finding;
  finding.message = {"the shortest way passes ",
                     Counted{relays(*way), "relay", "relays"},
                     " between ",
                     way->path.front(),
                     " and ",
                     way->path.back(),
                     "; wanted at most ",
                     std::to_string(bars.most_steps)};
  finding.evidence = {way->attribution};
  finding.parties = way->path;
  finding.next.push_back({"ask ", way->path[1], " for the words, or the material, of ", way->path.front()});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds& bars) {
  const Strand* way = shortest(facts);
  if (facts.unsourced() || way == nullptr) return {"no way from an origin is recorded"};
  return {"the shortest way passes ", Counted{relays(*way), "relay", "relays"}, "; wanted at most ",
          std::to_string(bars.most_steps)};
}

}  // namespace

constexpr Rule attenuated{
    "attenuated",
    "Far from whoever knows",
    Scope::claim,
    {Severity::note, Severity::note, Severity::note},
    {
        "Even the shortest recorded way from an origin to a publication passes more relays than the policy allows. "
        "Neither the origin nor the publication that prints it is a relay.",
        "Each retelling drops a condition or adds a certainty. After several, what is printed may be nobody's words.",
        "Berkeley Protocol on Digital Open Source Investigations, on how far a source is from what it tells. The "
        "number of relays that is too many is a choice of the policy (`most_steps`).",
        "A shorter way: go to the origin, or to whoever had it first.",
        "History and archives, where everybody in between is known and each step can be read.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
