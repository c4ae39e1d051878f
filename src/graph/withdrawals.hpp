// How far a withdrawal goes.
#pragma once

#include <algorithm>

#include "model/rows.hpp"

namespace stemma::graph {

/// It is about this claim: it names it, or no claim at all.
inline bool reaches_claim(const model::SharedRows& rows, const model::WithdrawalRow& withdrawal, ClaimId claim) {
  const auto begin = rows.withdrawal_claims.begin() + withdrawal.claims.offset;
  const auto end = begin + withdrawal.claims.count;
  return withdrawal.claims.count == 0 || std::find(begin, end, claim) != end;
}

}  // namespace stemma::graph
