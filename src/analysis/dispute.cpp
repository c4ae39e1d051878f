#include "analysis/dispute.hpp"

#include <algorithm>
#include <string>

namespace stemma::analysis {

Dispute weigh_dispute(const ClaimFacts& facts, const model::Thresholds& bars) {
  Dispute dispute;
  for (const Denier& denier : facts.provenance.deniers) {
    (denier.interested && denier.bare ? dispute.bare_parties : dispute.others).push_back(&denier);
  }
  dispute.credible = facts.credible_origins(true);
  const bool denied = !facts.provenance.deniers.empty();
  if (denied) {
    const std::uint32_t wanted = dispute.others.empty() ? bars.outweigh_party : bars.outweigh_other;
    dispute.outweighed = dispute.others.size() < 2 && dispute.credible >= wanted;
  }
  for (const ClaimSummary& rival : facts.rivals) {
    if (rival.numbers.independent_origins.min >= bars.outweigh_rival && facts.numbers().independent_origins.min == 1) {
      dispute.rivals.push_back(rival.claim);
    }
  }
  dispute.contradicted = (denied && !dispute.outweighed) || !dispute.rivals.empty();
  return dispute;
}

Phrase weight_of(const Dispute& dispute, const model::Thresholds& bars) {
  Phrase told{Counted{dispute.credible, "independent credible origin", "independent credible origins"},
              dispute.credible == 1 ? " with no interest in it supports it; " : " with no interest in it support it; "};
  if (dispute.others.size() > 1) {
    told.emplace_back(Counted{static_cast<std::uint32_t>(dispute.others.size()), "denier", "deniers"});
    told.emplace_back(" who are no party to it, or bring evidence, are not outweighed by any number");
  } else if (dispute.others.empty()) {
    told.emplace_back(std::to_string(bars.outweigh_party) + " outweigh a party's bare denial");
  } else {
    const bool party = dispute.others.front()->interested;
    told.emplace_back(std::to_string(bars.outweigh_other) + (party ? " outweigh a party that brings evidence"
                                                                   : " outweigh one denier who is no party to it"));
  }
  return told;
}

}  // namespace stemma::analysis
