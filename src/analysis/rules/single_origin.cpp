#include <algorithm>

#include "analysis/rules.hpp"
#include "analysis/rules/single.hpp"

namespace stemma::analysis {
namespace {

/// Whoever is unnamed can be asked only by those who spoke to it.
Phrase how_it_knows(const ClaimFacts& facts, SourceId origin) {
  const auto& support = facts.provenance.support;
  const auto relayed = std::find_if(support.begin(), support.end(), [&](const Strand& strand) {
    return strand.path.front() == origin && strand.path.size() > 1;
  });
  if (facts.world.named(origin) || relayed == support.end())
    return {"ask ", origin, " how they know, and who else does"};
  return {"ask ", relayed->path[1], " about the access of ", origin, ", and who else knows"};
}

void check(const ClaimFacts& facts, const model::Thresholds& bars, std::vector<Finding>& out) {
  if (!too_few_origins(facts, bars) || facts.numbers().voices < 2) return;
  Finding finding = too_few_origins_finding(facts, bars);
  const auto& origins = facts.provenance.origins;
  if (!origins.empty()) {
    const SourceId origin = origins.front().source;
    finding.next.push_back(facts.world.thing(origin)
                               ? Phrase{"get hold of ", origin, ", and examine origin and custody"}
                           : origins.front().first_hand ? Phrase{"find a second origin with access of its own"}
                                                        : how_it_knows(facts, origin));
  }
  finding.next.push_back(
      {"ask each outlet whether it got this itself, and from whom; count origins in the text, not outlets"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds& bars) { return enough_origins(facts, bars); }

}  // namespace

constexpr Rule single_origin{
    "single-origin",
    "One origin behind several voices",
    Scope::claim,
    {Severity::error, Severity::warning, Severity::note},
    {
        "Two or more voices carry the claim and all of them go back to fewer independent origins than wanted, usually "
        "one. Origins under one control, or resting on one document, count once; outlets that repeat each other add "
        "voices, not origins.",
        "Forty outlets that repeat one agency are one report. Volume looks like corroboration and is none.",
        "AP News Values and Principles (more than one source); Reuters Handbook (\"two or more sources are better than "
        "one\"); Berkeley Protocol, independence of sources.",
        "A second origin with separate access: another person, body, document or data set, under other control and not "
        "told by the first.",
        "The source is the only one that can know, such as an institution on its own decision. "
        "Record that as a decision, which silences the finding visibly.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
