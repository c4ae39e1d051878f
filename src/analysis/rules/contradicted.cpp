#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "analysis/dispute.hpp"
#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

constexpr std::size_t most_named = 3;

struct Denial {
  SourceId speaker;
  std::optional<Period> day;  ///< when it was first printed
  bool on_evidence = false;
  bool took_back = false;  ///< the claim rested on the speaker, who has said the opposite since
};

/// The live denials that lead through each party.
using Denials = std::map<PartyId, std::vector<const Strand*>>;

Denials by_party(const ClaimFacts& facts) {
  Denials found;
  for (const Strand& strand : facts.provenance.denial) {
    for (const SourceId source : strand.path) {
      auto& list = found[facts.world.party(source)];
      if (list.empty() || list.back() != &strand) list.push_back(&strand);
    }
  }
  return found;
}

Denial denial_of(const ClaimFacts& facts, const Denials& denials, const Denier& denier, SourceId speaker) {
  const graph::World& world = facts.world;
  Denial denial{speaker, std::nullopt, false, facts.took_back(speaker)};
  const auto through = denials.find(world.party(speaker));
  if (through == denials.end()) return denial;
  for (const Strand* strand : through->second) {
    const auto& of_group = denier.attributions;  // ascending, as they were printed
    if (!std::binary_search(of_group.begin(), of_group.end(), strand->attribution)) continue;
    denial.on_evidence = denial.on_evidence || world.thing(strand->path.front());
    const auto& publication = world.rows().publications[strand->publication.index()];
    if (publication.dated && (!denial.day || publication.date.last < denial.day->last)) denial.day = publication.date;
  }
  return denial;
}

/// Everybody to name, those of weight first.
std::vector<Denial> denials(const ClaimFacts& facts, const std::vector<const Denier*>& deniers) {
  std::vector<Denial> found;
  std::set<PartyId> known;
  const Denials through = by_party(facts);
  for (const Denier* denier : deniers) {
    for (const SourceId speaker : denier->speakers) {
      if (!known.insert(facts.world.party(speaker)).second) continue;
      found.push_back(denial_of(facts, through, *denier, speaker));
    }
  }
  std::stable_partition(found.begin(), found.end(), [](const Denial& denial) { return !denial.took_back; });
  return found;
}

void name_deniers(const std::vector<Denial>& list, Phrase& message) {
  const std::size_t shown = list.size() > most_named + 1 ? most_named : list.size();
  for (std::size_t i = 0; i < shown; ++i) {
    const bool turns = i == 0 || list[i].took_back != list[i - 1].took_back;
    message.emplace_back(i == 0 ? "" : i + 1 == list.size() ? " and " : ", ");
    if (turns) message.emplace_back(list[i].took_back ? "taken back by " : "denied by ");
    message.emplace_back(list[i].speaker);
    if (list[i].day) {
      message.emplace_back(" (");
      message.emplace_back(*list[i].day);
      message.emplace_back(list[i].on_evidence ? ", on evidence)" : ")");
    } else if (list[i].on_evidence) {
      message.emplace_back(" (on evidence)");
    }
  }
  if (shown < list.size()) {
    message.emplace_back(" and ");
    message.emplace_back(Counted{static_cast<std::uint32_t>(list.size() - shown), "other", "others"});
  }
}

/// A denier who can be reached: one with a name, rather than an unnamed one, whom only its outlet can ask.
SourceId whom_to_ask(const ClaimFacts& facts, const std::vector<Denial>& named) {
  const auto reachable = std::find_if(named.begin(), named.end(), [&](const Denial& denial) {
    return facts.world.named(denial.speaker) && !facts.world.thing(denial.speaker);
  });
  if (reachable != named.end()) return reachable->speaker;
  const SourceId speaker = named.front().speaker;
  const auto& strands = facts.provenance.denial;
  const auto prints = std::find_if(strands.begin(), strands.end(), [&](const Strand& strand) {
    return std::find(strand.path.begin(), strand.path.end(), speaker) != strand.path.end();
  });
  return prints == strands.end() ? speaker : prints->path.back();
}

Phrase outnumbered(const ClaimFacts& facts, ClaimId rival) {
  const auto at = std::find_if(facts.rivals.begin(), facts.rivals.end(),
                               [&](const ClaimSummary& other) { return other.claim == rival; });
  return {"claim ",
          rival,
          " has ",
          at->get().numbers.independent_origins,
          " independent origins, and this one ",
          facts.numbers().independent_origins};
}

void check(const ClaimFacts& facts, const model::Thresholds& bars, std::vector<Finding>& out) {
  const Dispute dispute = weigh_dispute(facts, bars);
  if (!dispute.contradicted) return;
  Finding finding;
  std::vector<const Denier*> deniers = dispute.others;
  deniers.insert(deniers.end(), dispute.bare_parties.begin(), dispute.bare_parties.end());
  const std::vector<Denial> named = denials(facts, deniers);
  if (!dispute.outweighed) name_deniers(named, finding.message);
  for (const Denier* denier : deniers) {
    finding.parties.insert(finding.parties.end(), denier->speakers.begin(), denier->speakers.end());
    finding.evidence.insert(finding.evidence.end(), denier->attributions.begin(), denier->attributions.end());
  }
  if (!deniers.empty()) finding.why.push_back(weight_of(dispute, bars));
  for (const ClaimId rival : dispute.rivals) {
    if (!finding.message.empty()) finding.message.emplace_back("; ");
    finding.message.insert(finding.message.end(), {"claim ", rival, " says otherwise and has more origins behind it"});
    finding.why.push_back(outnumbered(facts, rival));
  }
  if (facts.provenance.support.empty()) {
    finding.next.push_back({"print the denial wherever the claim was printed"});
  } else {
    if (!named.empty()) {
      finding.next.push_back({"put the evidence for the claim to ", whom_to_ask(facts, named),
                              ", and the denial to those who make the claim"});
    }
    finding.next.push_back({"list what both sides accept; look for evidence that neither side made"});
  }
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds& bars) {
  if (facts.provenance.deniers.empty()) return {"nobody on record denies it, and no claim against it weighs more"};
  return weight_of(weigh_dispute(facts, bars), bars);
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
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
