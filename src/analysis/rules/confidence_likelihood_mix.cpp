#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const bool in_claim = facts.world.rows().claims[facts.claim.index()].mixed_language;
  const model::AssessmentRow* assessment = facts.assessment();
  if (!in_claim && (assessment == nullptr || !assessment->mixed_language)) return;
  Finding finding;
  finding.message = {in_claim ? "its words give" : "the basis of its assessment gives",
                     " likelihood and confidence in one sentence"};
  finding.next.push_back({"make it two sentences: how likely it is, and how good the basis is"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts&, const model::Thresholds&) {
  return {"no sentence gives both likelihood and confidence"};
}

}  // namespace

constexpr Rule confidence_likelihood_mix{
    "confidence-likelihood-mix",
    "Likelihood and confidence in one sentence",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "A sentence of the claim, or of the basis of its newest assessment, has both a degree of likelihood (likely, "
        "probable, almost certain) and a level of confidence (high confidence). English alone.",
        "\"We assess with high confidence that it is unlikely\" is read as two degrees of one thing. They are two "
        "things: whether it is so, and how good the basis is.",
        "ICD 203 (2015), D.6.e(2)(b): a confidence level and a degree of likelihood are not combined in one sentence.",
        "Two sentences.",
        "A claim about what an assessment said, word for word: put it in a quote.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
