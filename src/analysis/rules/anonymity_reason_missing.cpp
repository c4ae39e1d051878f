#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

void check(const SourceFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.world.named(facts.source) || facts.use.origin_of == 0 || facts.row().reasoned) return;
  Finding finding;
  finding.parties = {facts.source};
  finding.message = {"unnamed, and behind ", Counted{facts.use.origin_of, "claim", "claims"},
                     ": why it is not named is not recorded"};
  finding.next.push_back({"record what was agreed and why (`anonymity: {reason}`), and tell readers"});
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule anonymity_reason_missing{
    "anonymity-reason-missing",
    "Unnamed, and nobody says why",
    Scope::source,
    {Severity::note, Severity::note, Severity::note},
    {
        "Live support ends at a source that is not named, and no reason for that is recorded "
        "(`anonymity: {reason}`).",
        "Fear of a state and love of a quiet leak read the same until the reason is told.",
        "AP News Values and Principles, anonymous sources: the story says why anonymity was asked for; New York Times, "
        "Confidential News Sources Policy (2004).",
        "The reason in the record, and in the story.",
        "A reason that would itself give the source away.",
    },
    SourceRule{check},
};

}  // namespace stemma::analysis
