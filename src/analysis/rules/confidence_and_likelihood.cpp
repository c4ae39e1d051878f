#include "analysis/rules.hpp"
#include "analysis/story_facts.hpp"

namespace stemma::analysis {
namespace {

void check(const SentenceFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.stand != nullptr || !facts.reading().mixes) return;
  Finding finding;
  finding.message = {"a level of confidence and a degree of likelihood in one sentence"};
  finding.next.push_back({"say in one sentence how likely it is, and in another how good the basis is"});
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule confidence_and_likelihood{
    "confidence-and-likelihood",
    "Confidence and likelihood in one sentence",
    Scope::sentence,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "A sentence of the story gives a level of confidence (\"high confidence\") and a degree of likelihood "
        "(\"very likely\").",
        "Confidence is about how good the basis is, likelihood about whether it is so. A reader who meets "
        "both in one sentence takes them for one.",
        "ICD 203, D.6.e(2)(b).",
        "Two sentences, one for each; or one of the two left out.",
        "A quotation of somebody else's assessment, told as that.",
    },
    SentenceRule{check},
};

}  // namespace stemma::analysis
