// Where a claim stands: status, advice, and why a quiet claim is quiet.
#pragma once

#include <vector>

#include "analysis/facts.hpp"
#include "stemma/judgement.hpp"

namespace stemma::analysis {

/// The first status that applies, in the order of the enumerators.
Status status_of(const ClaimFacts& facts, const model::Thresholds& bars, const std::vector<Finding>& findings);

/// How to print it: state (no finding at warning or above that fails or is open), hold (nobody live stands behind it,
/// or a serious claim rests on one unnamed voice and no decision excepts that), else attribute. A disputed or circular
/// claim is never to be stated, however unimportant it is and so however mild its findings are. Never about truth.
Advice advice_of(const ClaimFacts& facts, Status status, const std::vector<Finding>& findings);

/// Why nothing is wrong; empty if a finding fails at warning or above, and for disputed or circular claims.
std::vector<Phrase> quiet_reasons(const ClaimFacts& facts, const model::Thresholds& bars, Status status,
                                  const std::vector<Finding>& findings);

}  // namespace stemma::analysis
