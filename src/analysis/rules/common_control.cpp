#include <algorithm>
#include <set>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

bool passes(const ClaimFacts& facts, const Strand& strand, GroupId group) {
  return std::any_of(strand.path.begin(), strand.path.end(),
                     [&](SourceId source) { return facts.world.group(source) == group; });
}

/// The control group that every recorded way passes, nearest to the origins; none where there are several ways to count
/// the origins, each through another group.
GroupId passed_by_all(const ClaimFacts& facts) {
  const auto& support = facts.provenance.support;
  const auto first =
      std::find_if(support.begin(), support.end(), [](const Strand& strand) { return strand.lineage_recorded; });
  for (const SourceId source : first->path) {
    const GroupId group = facts.world.group(source);
    if (!group.is_none() && std::all_of(first, support.end(), [&](const Strand& strand) {
          return !strand.lineage_recorded || passes(facts, strand, group);
        })) {
      return group;
    }
  }
  return {};
}

/// Members of the group on the ways, one a party.
std::vector<SourceId> members(const ClaimFacts& facts, GroupId group) {
  std::vector<SourceId> found;
  std::set<PartyId> known;
  for (const Strand& strand : facts.provenance.support) {
    for (const SourceId source : strand.path) {
      if (facts.world.group(source) != group) continue;
      if (known.insert(facts.world.party(source)).second) found.push_back(source);
    }
  }
  return found;
}

void check(const ClaimFacts& facts, const model::Thresholds& bars, std::vector<Finding>& out) {
  const Numbers& numbers = facts.numbers();
  if (!enough_to_compare_ways(facts, bars) || numbers.lines.min < 2 || numbers.controlled_lines.min >= 2) return;
  Finding finding;
  finding.kind = numbers.controlled_lines.max >= 2 ? FindingKind::open : FindingKind::fail;
  finding.message = {numbers.lines, " separate ways, ", numbers.controlled_lines, " under separate control; wanted 2"};
  finding.evidence = facts.live_support();
  const GroupId group = passed_by_all(facts);
  if (group.is_none()) {
    finding.next.push_back({"ask each outlet who owns it and who can give it orders, and record that as control"});
  } else {
    const SourceId root = facts.world.face(facts.world.group_root(group));
    finding.parties = members(facts, group);
    finding.message.insert(finding.message.end(), {": every recorded way passes a party under the control of ", root});
    Phrase who = listed(finding.parties);
    who.insert(who.end(), {" count once: all of this is under the control of ", root});
    finding.why.push_back(std::move(who));
    finding.next.push_back({"ask somebody whom ", root, " does not control to go to the origins"});
  }
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds& bars) {
  if (!enough_to_compare_ways(facts, bars)) return too_few_to_compare(facts);
  const Numbers& numbers = facts.numbers();
  if (numbers.lines.min < 2) return {"no two ways are separate, whoever controls them: that is `choke-point`"};
  return {numbers.controlled_lines, " separate ways where parties under one control are one; wanted 2"};
}

}  // namespace

constexpr Rule common_control{
    "common-control",
    "Separate ways under one control",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "Independent origins reach the claim by ways that have no party in common, but parties under the same sole or "
        "majority controller stand on every one of them.",
        "Two papers of one owner are two outlets and one decision about what to print. What the owner wants held back "
        "or added happens on every way at once.",
        "Berkeley Protocol on Digital Open Source Investigations, independence of sources and ownership; the control "
        "groups are those of sole or majority ultimate owners, as in registers of beneficial ownership.",
        "One way that passes nobody under that control: another outlet that asks an origin itself, or an origin that "
        "speaks for itself.",
        "Newsrooms of one owner that are known to work apart, by charter or by record. Where that is established, "
        "record the decision with what shows it.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
