#include <algorithm>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.unsourced() || facts.has_primary() || facts.provenance.support.empty()) return;
  Finding finding;
  finding.evidence = facts.live_support();
  const auto supports = static_cast<std::uint32_t>(facts.provenance.support.size());
  if (supports == 1) {
    finding.message = {"the only supporting attribution is not first-hand"};
  } else {
    finding.message = {supports == 2 ? "neither of the " : "none of the ",
                       Counted{supports, "", "supporting attributions"}, " is first-hand"};
  }
  finding.next.push_back({"reach a witness, the original document, the recording or the raw data"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  const auto& support = facts.provenance.support;
  const auto first =
      std::count_if(support.begin(), support.end(), [](const Strand& strand) { return strand.first_hand; });
  if (first == 0) return {"nobody is recorded as behind it who could know first-hand or not"};
  return {Counted{static_cast<std::uint32_t>(first), "supporting attribution is", "supporting attributions are"},
          " first-hand; wanted 1"};
}

}  // namespace

constexpr Rule no_primary{
    "no-primary",
    "Nobody with first-hand knowledge",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "No live support is presented as first-hand: no witness, nobody who took part, nobody who examined the "
        "document, "
        "the data or the object.",
        "Second-hand knowledge repeats the errors of the first hand and hides them. However many people relay it, "
        "somebody has to have seen something.",
        "IFCN Code of Principles, criterion on primary sources; W3C PROV, definition of a primary source; Berkeley "
        "Protocol, attenuation of a source.",
        "One attribution that is first-hand: a witness or participant, or the publisher's own examination of a "
        "document, "
        "data or an object.",
        "Claims that nobody can know first-hand, such as an intention; say then what the inference rests on.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
