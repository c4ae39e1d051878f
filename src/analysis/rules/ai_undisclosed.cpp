#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

void check(const PublicationFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (!facts.row().by_machine || facts.row().machine_named) return;
  Finding finding;
  finding.parties = {facts.row().publisher};
  finding.message = {"a machine had a hand in it as it is recorded; which system, or which version, is not"};
  finding.next.push_back({"write `ai: {use, system, version}`, or have a person make it again"});
  out.push_back(std::move(finding));
}

Phrase quiet(const PublicationFacts& facts, const model::Thresholds&) {
  return {facts.row().by_machine ? "the system and its version are recorded"
                                 : "no machine is recorded to have made it"};
}

}  // namespace

constexpr Rule ai_undisclosed{
    "ai-undisclosed",
    "A machine without its name",
    Scope::publication,
    {Severity::note, Severity::note, Severity::note},
    {
        "A publication is recorded with the help of a machine (`ai`: a transcript, a translation, a summary), and the "
        "system or its version is not recorded.",
        "What a machine heard or translated can be checked only by somebody who knows which one it was; the next "
        "version may hear something else.",
        "ICS 206-01 (2 December 2024), disclosure of AI and machine learning: system, model version, parameters.",
        "`system` and `version` beside the use; or the work done by a person.",
        "None.",
    },
    PublicationRule{check, quiet},
};

}  // namespace stemma::analysis
