// What single-source and single-origin share: one independent origin, told by one voice or by several.
#pragma once

#include <vector>

#include "analysis/facts.hpp"
#include "analysis/rule.hpp"

namespace stemma::analysis {

/// The independent origins fall short of the policy's number. False for unsourced claims: there the gap
/// has another name.
inline bool too_few_origins(const ClaimFacts& facts, const model::Thresholds& bars) {
  return !facts.unsourced() && facts.numbers().independent_origins.min < bars.wanted_origins;
}

/// Observed and wanted, kind, evidence and parties of either finding.
Finding too_few_origins_finding(const ClaimFacts& facts, const model::Thresholds& bars);

/// Why there are not too few of them, or that the other rule of the pair says so.
Phrase enough_origins(const ClaimFacts& facts, const model::Thresholds& bars);

}  // namespace stemma::analysis
