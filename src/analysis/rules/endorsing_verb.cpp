#include "analysis/rules.hpp"
#include "analysis/story_facts.hpp"

namespace stemma::analysis {
namespace {

void check(const SentenceFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.stand == nullptr || facts.stand->judgement.status == Status::corroborated) return;
  const Reading& reading = facts.reading();
  if (!reading.endorses && !reading.refutes) return;
  Finding finding;
  finding.message = {reading.endorses ? R"(its verb vouches for the claim, as "reveal" and "admit" do; the claim is )"
                                      : R"(its verb vouches for the denial, as "refute" does; the claim is )",
                     std::string(to_string(facts.stand->judgement.status))};
  finding.next.push_back({reading.endorses ? "write that somebody said so" : "write that somebody denied it"});
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule endorsing_verb{
    "endorsing-verb",
    "A verb that vouches for what is not corroborated",
    Scope::sentence,
    {Severity::warning, Severity::warning, Severity::warning},
    {
        "A sentence says that somebody revealed, exposed, admitted, proved or pointed out a claim, or refuted "
        "it, and the claim is not corroborated.",
        R"(Such a verb says in the writer's own voice that it is so. "Said" does not.)",
        "AP Stylebook and Reuters Handbook of Journalism, on verbs of attribution.",
        "A neutral verb: said, wrote, told, denied.",
        "A verb inside a quotation. Record that as a decision.",
    },
    SentenceRule{check},
};

}  // namespace stemma::analysis
