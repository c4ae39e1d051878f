#include <algorithm>
#include <set>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

/// By whom the support ended: a withdrawal calls for a correction, a controller's denial for a question.
void add_steps(const ClaimFacts& facts, Finding& finding) {
  const bool ours = std::any_of(facts.provenance.printed_support.begin(), facts.provenance.printed_support.end(),
                                [&](const auto& printed) {
                                  return facts.world.rows().publications[facts.row(printed).publication.index()].ours;
                                });
  std::set<SourceId> asked;
  for (const Ended& ended : facts.provenance.ended) {
    if (ended.why != Ending::reversed || ended.by_itself || !asked.insert(ended.speaker).second) continue;
    const auto is_speaker = [&](const Strand& strand) {
      return facts.world.party(strand.path.front()) == facts.world.party(ended.speaker) ||
             facts.world.party(strand.path.back()) == facts.world.party(ended.speaker);
    };
    const auto& denial = facts.provenance.denial;
    if (std::any_of(denial.begin(), denial.end(), is_speaker)) continue;
    finding.why.push_back({ended.by, ", under the same control as ", ended.speaker, ", denies it"});
    finding.next.push_back(
        {"ask whether ", ended.speaker, " stands by it against ", ended.by, "; if so, record `dissent: true`"});
  }
  if (ours) finding.next.insert(finding.next.begin(), {"publish the correction"});
  finding.next.push_back({ours ? "keep the claim in the record as withdrawn"
                               : "if you published it, publish the correction; keep the claim in the record"});
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (!facts.unsourced()) return;
  Finding finding;
  finding.evidence = facts.live_support();
  if (facts.withdrawn()) {
    finding.message = {"none of what supported it still counts"};
    for (const Ended& ended : facts.provenance.ended) finding.evidence.push_back(ended.attribution);
    add_steps(facts, finding);
  } else if (facts.composite()) {
    finding.message = {"nobody is known to stand behind claim ", facts.weakest, ", which is an element of it"};
    finding.next.push_back({"find who stands behind claim ", facts.weakest, ", or print the rest without it"});
  } else if (facts.provenance.support.empty()) {
    finding.message = {"nobody on record says so"};
    finding.next.push_back({"find its earliest appearance, or leave it out"});
  } else if (facts.provenance.origins.empty()) {
    finding.message = {"those who say so rest only on each other"};
    finding.next.push_back({"find who said it first and ask how they knew"});
  } else {
    for (const Origin& origin : facts.provenance.origins) finding.parties.push_back(origin.source);
    finding.message = {"said only in the own voice of ", finding.parties.front()};
    if (finding.parties.size() > 1) {
      const auto others = static_cast<std::uint32_t>(finding.parties.size() - 1);
      finding.message.insert(finding.message.end(), {" and ", Counted{others, "other outlet", "other outlets"}});
    }
    finding.message.emplace_back(", resting on nothing that is recorded");
    finding.next.push_back({"ask ", finding.parties.front(), " how they know, and record what they cite"});
  }
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  const Interval origins = facts.numbers().origins;
  return {origins, origins.max == 1 ? " origin" : " origins", "; wanted 1"};
}

}  // namespace

constexpr Rule unsourced{
    "unsourced",
    "Nobody stands behind it",
    Scope::claim,
    {Severity::error, Severity::error, Severity::note},
    {
        "No live support goes back to anybody who is said to know: nobody says so, everybody who did has withdrawn, or "
        "the only support is outlets' own voices, not first-hand and resting on nothing that is recorded.",
        "A sentence without a source cannot be checked, corrected or attributed. Lineage that is not recorded is not "
        "independence: it counts as nothing until somebody asks.",
        "ICD 206, a source reference for every statement that depends on one; Reuters Handbook, source every statement "
        "that is not established fact.",
        "One attribution that says who is behind it: a person, a body, a document, or the publisher's own first-hand "
        "knowledge; or the `cites` that was forgotten.",
        "Established facts that nobody disputes. Leave those out of the case, or record a decision.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
