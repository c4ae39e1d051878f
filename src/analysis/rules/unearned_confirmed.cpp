#include <algorithm>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

/// Live supporting attributions that are graded 1.
std::vector<AttributionId> confirmed(const ClaimFacts& facts) {
  std::vector<AttributionId> found;
  for (const Strand& strand : facts.provenance.support) {
    if (strand.credibility == Credibility::c1) found.push_back(strand.attribution);
  }
  return found;
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const Numbers& numbers = facts.numbers();
  const bool enough_origins = numbers.independent_origins.min >= 2;
  if (facts.unsourced() || (enough_origins && numbers.lines.min >= 2)) return;
  Finding finding;
  finding.evidence = confirmed(facts);
  if (finding.evidence.empty()) return;
  finding.message = {finding.evidence.front()};
  if (finding.evidence.size() > 1) {
    const auto more = static_cast<std::uint32_t>(finding.evidence.size() - 1);
    finding.message.insert(finding.message.end(), {" and ", Counted{more, "other", "others"}, " are"});
  } else {
    finding.message.emplace_back(" is");
  }
  finding.message.emplace_back(" graded 1, confirmed by others, with ");
  if (enough_origins) {
    finding.kind = FindingKind::review;
    finding.message.insert(finding.message.end(),
                           {numbers.independent_origins, " independent origins and ", numbers.lines,
                            numbers.lines.max == 1 ? " separate way; wanted 2" : " separate ways; wanted 2"});
  } else {
    const Interval origins = numbers.independent_origins;
    finding.kind = origins.max >= 2 ? FindingKind::open : FindingKind::fail;
    finding.message.insert(finding.message.end(), {origins, origins.max == 1 ? " independent origin; wanted 2"
                                                                             : " independent origins; wanted 2"});
  }
  for (const Origin& origin : recorded_origins(facts)) finding.parties.push_back(origin.source);
  finding.next.push_back({"ask whoever graded ", finding.evidence.front(),
                          " which independent source confirmed it: record that source, or grade it 2"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (Phrase nobody = nobody_behind(facts); !nobody.empty()) return nobody;
  const auto graded = static_cast<std::uint32_t>(confirmed(facts).size());
  if (graded == 0) return {"no supporting attribution is graded 1"};
  const Numbers& numbers = facts.numbers();
  return {Counted{graded, "supporting attribution is", "supporting attributions are"},
          " graded 1, with ",
          numbers.independent_origins,
          " independent origins and ",
          numbers.lines,
          " separate ways; wanted 2 of each"};
}

}  // namespace

constexpr Rule unearned_confirmed{
    "unearned-confirmed",
    "Graded as confirmed, without confirmation",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "Live support has the Admiralty credibility 1, and the record shows fewer than two independent origins. Where "
        "there are two and they reach the claim by one way only, it is for a person to look at.",
        "Admiralty 1 is itself a claim of corroboration: it says that other independent sources bear it out. A grade "
        "that the record does not carry hides a single source behind a figure.",
        "US Army FM 2-22.3, appendix B: the information is confirmed by other independent sources; NATO AJP-2.1, the "
        "same scale.",
        "The source that confirmed it, entered as an origin of its own; or the grade that the record does carry, at "
        "best 2.",
        "Confirmation that cannot be entered here, for the safety of whoever gave it. Record that as a decision.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
