// Is a claim's denial outweighed? The weighing that `contradicted` and the status share.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/facts.hpp"

namespace stemma::analysis {

struct Dispute {
  bool contradicted = false;
  bool outweighed = false;                  ///< there is a live denial, and the support outweighs it
  std::uint32_t credible = 0;               ///< least number of independent non-party origins of credibility 1 to 3
  std::vector<const Denier*> bare_parties;  ///< interested and without evidence
  std::vector<const Denier*> others;        ///< non-party deniers, and parties with evidence
  std::vector<ClaimId> rivals;              ///< contradicting claims with more behind them
};

Dispute weigh_dispute(const ClaimFacts& facts, const model::Thresholds& bars);

/// Observed and wanted: the origins that weigh, and what would outweigh these deniers.
Phrase weight_of(const Dispute& dispute, const model::Thresholds& bars);

}  // namespace stemma::analysis
