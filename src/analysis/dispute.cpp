#include "analysis/dispute.hpp"

#include <algorithm>

namespace stemma::analysis {

Dispute weigh_dispute(const ClaimFacts& facts, const model::Policy& policy) {
  Dispute dispute;
  for (const Denier& denier : facts.provenance.deniers) {
    (denier.interested && denier.bare ? dispute.bare_parties : dispute.others).push_back(&denier);
  }
  dispute.credible = facts.credible_origins(true);
  const bool denied = !facts.provenance.deniers.empty();
  if (denied) {
    const std::uint32_t wanted = dispute.others.empty() ? policy.outweigh_party : policy.outweigh_other;
    dispute.outweighed = dispute.others.size() < 2 && dispute.credible >= wanted;
  }
  for (const Rival& rival : facts.rivals) {
    if (rival.summary.numbers.independent_origins.min >= 2 && facts.numbers().independent_origins.min == 1) {
      dispute.rivals.push_back(rival.claim);
    }
  }
  dispute.contradicted = (denied && !dispute.outweighed) || !dispute.rivals.empty();
  return dispute;
}

}  // namespace stemma::analysis
