// The opinion that graded statements make of a claim.
//
// A statement's credibility is an opinion on the claim; on its way through each party of its chain it is discounted by
// the trust in them. Statements that share a party, a control group, a document or perhaps an origin are fused as one
// body of evidence (weighted fusion), and what is left apart as independent evidence (cumulative fusion). No rule,
// status or advice reads any of this.
#pragma once

#include "graph/world.hpp"
#include "stemma/judgement.hpp"
#include "stemma/opinion.hpp"

namespace stemma::analysis {

/// What a statement of this credibility is worth: it says yes, and is believed as far as the number goes that STIX 2.1,
/// appendix A, writes for the digit. What is left is uncertainty: a doubtful statement is weak evidence for what it
/// says, and none against it. Vacuous for 6.
Opinion opinion_of(Credibility credibility);

/// The trust in a party: the numbers of MISP's admiralty-scale for A to E; half for F and where nobody graded it, which
/// is a choice.
double trust_in(const model::SourceRow& source);

ClaimOpinion opinion_on(const Judgement& judgement, const graph::World& world);

}  // namespace stemma::analysis
