#include <algorithm>
#include <set>
#include <string>

#include "analysis/dispute.hpp"
#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

constexpr std::size_t most_named = 3;

/// Told as plain fact: asserted, and not declared to be an assessment.
bool flat(const model::AttributionRow& row) {
  return row.stance == Stance::asserts && row.commitment.value_or(Commitment::certain) == Commitment::certain;
}

/// Who tells it flatly, dead or alive, and where.
Finding at_fault(const ClaimFacts& facts) {
  Finding finding;
  std::set<SourceId> known;
  for (const graph::Printed& printed : facts.provenance.printed_support) {
    if (!flat(facts.row(printed)) || printed.own_basis) continue;
    finding.evidence.push_back(facts.row(printed).id);
    if (known.insert(printed.publisher).second) finding.parties.push_back(printed.publisher);
  }
  return finding;
}

void check(const ClaimFacts& facts, const model::Thresholds& bars, std::vector<Finding>& out) {
  Finding finding = at_fault(facts);
  if (finding.evidence.empty()) return;
  const std::uint32_t credible = facts.credible_origins(false);
  finding.why.push_back({Counted{credible, "independent credible origin", "independent credible origins"}, "; wanted ",
                         std::to_string(bars.wanted_credible)});
  for (const Denier& denier : facts.provenance.deniers) finding.why.push_back({"denied by ", denier.source});
  const char* why = nullptr;
  if (facts.provenance.support.empty()) {
    why = "and the support has fallen";
  } else if (facts.anonymous_only()) {
    why = "while only unnamed sources support it";
  } else if (facts.party_aligned_only()) {
    why = "while only parties with an interest support it";
  } else if (const Dispute dispute = weigh_dispute(facts, bars); dispute.contradicted) {
    why = "while it is disputed";
    if (!facts.provenance.deniers.empty()) finding.why.push_back(weight_of(dispute, bars));
  } else if (credible < bars.wanted_credible) {
    why = credible == 0   ? "with no credible origin behind it"
          : credible == 1 ? "with one credible origin behind it"
                          : "with too few credible origins behind it";
  }
  if (why == nullptr) return;
  const std::size_t shown = finding.parties.size() > most_named + 1 ? most_named : finding.parties.size();
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) finding.message.emplace_back(i + 1 == finding.parties.size() ? " and " : ", ");
    finding.message.emplace_back(finding.parties[i]);
  }
  if (shown < finding.parties.size()) {
    const auto others = static_cast<std::uint32_t>(finding.parties.size() - shown);
    finding.message.insert(finding.message.end(), {" and ", Counted{others, "other", "others"}});
  }
  finding.message.insert(finding.message.end(), {finding.parties.size() == 1 ? " tells" : " tell",
                                                 " it as fact without knowing it first-hand, ", why});
  finding.next.push_back({"restore the attribution and its verb (says, assesses) wherever it is told as fact"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds& bars) {
  if (at_fault(facts).evidence.empty()) return {"nobody tells it as fact without a basis of their own"};
  return {Counted{facts.credible_origins(false), "independent credible origin", "independent credible origins"},
          "; wanted ", std::to_string(bars.wanted_credible), " where somebody tells it as fact"};
}

}  // namespace

constexpr Rule overreach{
    "overreach",
    "Told as fact on weak support",
    Scope::neighbours,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "Somebody asserts the claim flatly without a basis of their own, while the support is weak: fewer than two "
        "independent origins of credibility 1 to 3, only unnamed ones, only interested ones, or a denial that stands. "
        "A "
        "basis of one's own is first-hand knowledge, or a document, data or object that the publisher examined; a "
        "declared assessment is not flat. Judged on what was printed, support that has since fallen included.",
        "Attribution decays as it is relayed: what one person told one reporter becomes what is known. The reader then "
        "trusts the wrong party.",
        "Saurí and Pustejovsky 2009 (FactBank) on commitment along a chain; BBC Editorial Guidelines, attribute what "
        "cannot be corroborated.",
        "The attribution restored in print, or the support made stronger.",
        "None: a claim that has earned it no longer fires.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
