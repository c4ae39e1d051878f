#include <algorithm>
#include <optional>

#include "analysis/dispute.hpp"
#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

constexpr std::size_t most_named = 3;

/// The day on which a denier was last in print, where it is known to the day.
std::optional<Day> last_day(const ClaimFacts& facts, const Denier& denier) {
  std::optional<Day> day;
  for (const Strand& strand : facts.provenance.denial) {
    const auto& publication = facts.world.rows().publications[strand.publication.index()];
    const bool his = std::find(denier.attributions.begin(), denier.attributions.end(), strand.attribution) !=
                     denier.attributions.end();
    if (!his || !publication.dated || publication.date.first != publication.date.last) continue;
    if (!day || *day < publication.date.last) day = publication.date.last;
  }
  return day;
}

void name_deniers(const ClaimFacts& facts, const std::vector<const Denier*>& deniers, Phrase& message) {
  for (std::size_t i = 0; i < deniers.size() && i < most_named; ++i) {
    message.emplace_back(i == 0 ? "denied by " : i + 1 == deniers.size() ? " and " : ", ");
    message.emplace_back(deniers[i]->source);
    if (const auto day = last_day(facts, *deniers[i])) {
      message.emplace_back(" (");
      message.emplace_back(*day);
      message.emplace_back(deniers[i]->bare ? ")" : ", on evidence)");
    }
  }
  if (deniers.size() > most_named) {
    message.emplace_back(" and ");
    message.emplace_back(Counted{static_cast<std::uint32_t>(deniers.size() - most_named), "other", "others"});
  }
}

void check(const ClaimFacts& facts, const model::Policy& policy, std::vector<Finding>& out) {
  const Dispute dispute = weigh_dispute(facts, policy);
  if (!dispute.contradicted) return;
  Finding finding;
  std::vector<const Denier*> deniers = dispute.others;
  deniers.insert(deniers.end(), dispute.bare_parties.begin(), dispute.bare_parties.end());
  if (!dispute.outweighed) name_deniers(facts, deniers, finding.message);
  for (const Denier* denier : deniers) {
    finding.parties.push_back(denier->source);
    finding.evidence.insert(finding.evidence.end(), denier->attributions.begin(), denier->attributions.end());
  }
  for (const ClaimId rival : dispute.rivals) {
    if (!finding.message.empty()) finding.message.emplace_back("; ");
    finding.message.insert(finding.message.end(), {"claim ", rival, " says otherwise and has more origins behind it"});
  }
  if (!deniers.empty())
    finding.next.push_back(
        {"put the claim's evidence to ", deniers.front()->source, ", and the denial to those who make it"});
  finding.next.push_back({"list what both sides accept; look for evidence that neither side made"});
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule contradicted{
    "contradicted",
    "A denial stands that is not outweighed",
    Scope::neighbours,
    {Severity::error, Severity::error, Severity::note},
    {
        "Somebody on record denies the claim, has not taken the denial back, and what supports the claim does not "
        "outweigh it; or a claim that contradicts this one has two or more independent origins against its one. "
        "Deniers are counted by control group. Two independent credible origins (credibility 1 to 3) that are no party "
        "to the claim outweigh the bare denials of parties; three outweigh one denier who is no party, or a party that "
        "brings a document, data or an object.",
        "A reader must learn that the claim is disputed, by whom and on what ground. A party's bare denial is expected "
        "and must not silence well-founded reporting; a denial with evidence, or by somebody with nothing to gain, "
        "must.",
        "Airwars methodology, grading \"contested\"; BBC Editorial Guidelines on fairness and right of reply; IFCN "
        "Code "
        "of Principles, interests of sources.",
        "Two further independent, credible, non-party origins against a party's bare denial, or three against one "
        "other "
        "denier; or the denial is withdrawn or reversed by the denier.",
        "None. A dispute is printed as a dispute, with the weight of each side.",
    },
    check,
};

}  // namespace stemma::analysis
