#include "analysis/rules.hpp"
#include "analysis/story_facts.hpp"

namespace stemma::analysis {
namespace {

/// It names or describes somebody whom the record has on the claim.
bool known(const SentenceFacts& facts) {
  const Stand& stand = *facts.stand;
  for (const auto* parties : {&stand.behind, &stand.deniers, &stand.hedging, &stand.silent}) {
    if (facts.any_of(facts.reading().mentions, *parties)) return true;
  }
  return false;
}

void check(const SentenceFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.stand == nullptr) return;
  const Reading& reading = facts.reading();
  const Judgement& judgement = facts.stand->judgement;
  Finding finding;
  for (const SourceId source : reading.multiplied) {
    const PartyId party = facts.party(source);
    if (facts.stand->behind.contains(party) || facts.stand->deniers.contains(party) ||
        facts.stand->hedging.contains(party)) {
      finding.parties.push_back(source);
    }
  }
  const bool one = judgement.origins.size() == 1 && judgement.origins.front().people.max == 1;
  if (!finding.parties.empty()) {
    finding.message = {"told as several; the record has ", finding.parties.front(), " alone"};
  } else if (reading.plural_voices && one && !known(facts)) {
    finding.message = {R"("sources" or the like; the record has one)"};
    finding.parties = {judgement.origins.front().source};
  } else {
    return;
  }
  finding.next.push_back({"write it in the singular"});
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule plural_sources{
    "plural-sources",
    "Several voices where the record has one",
    Scope::sentence,
    {Severity::warning, Severity::warning, Severity::warning},
    {
        R"(A sentence speaks of "sources", "officials" or another plural where the record has one such voice.)",
        "A plural turns one voice into a chorus.",
        "Reuters Handbook of Journalism: never cite sources in the plural when there is only one.",
        "The singular; or the second source, recorded.",
        "None is known.",
    },
    SentenceRule{check},
};

}  // namespace stemma::analysis
