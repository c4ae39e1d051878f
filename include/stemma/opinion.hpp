// Opinions of subjective logic on a claim: a computed aid beside the numbers, off unless asked for.
#pragma once

#include <cstdint>

namespace stemma {

/// belief + disbelief + uncertainty = 1, each from 0 to 1 (A. Jøsang, Subjective Logic, Springer 2016).
struct Opinion {
  double belief = 0, disbelief = 0, uncertainty = 1;
  double base_rate = 0.5;  ///< what is expected where nothing is known, from 0 to 1

  bool vacuous() const { return uncertainty >= 1; }
  bool dogmatic() const { return uncertainty <= 0; }
  friend bool operator==(const Opinion&, const Opinion&) = default;
};

/// What the graded statements of one side, support or denial, amount to; always as an opinion on the claim.
struct OpinionSide {
  Opinion opinion;
  double expected = 0.5;         ///< belief + base rate * uncertainty
  std::uint32_t statements = 0;  ///< live ones with recorded lineage
  std::uint32_t graded = 0;      ///< of these, with a credibility from 1 to 5; the others say nothing here
  std::uint32_t lines = 0;       ///< groups of graded statements that share nobody with one another
  friend bool operator==(const OpinionSide&, const OpinionSide&) = default;
};

/// Support and denial are never fused into one number: where both are there the claim is contested.
struct ClaimOpinion {
  OpinionSide support, denial;
  bool contested() const { return support.statements > 0 && denial.statements > 0; }
  friend bool operator==(const ClaimOpinion&, const ClaimOpinion&) = default;
};

}  // namespace stemma
