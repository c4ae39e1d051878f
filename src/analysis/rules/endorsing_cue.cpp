#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

/// Verbs that say that what is told is so.
bool endorses(CueClass cue) { return cue == CueClass::confirm || cue == CueClass::reveal || cue == CueClass::refute; }

/// Live relays, of support or denial, in words that vouch for them.
std::vector<const graph::Printed*> endorsed(const ClaimFacts& facts) {
  std::vector<const graph::Printed*> found;
  for (const auto* side : {&facts.provenance.printed_support, &facts.provenance.printed_denial}) {
    for (const graph::Printed& printed : *side) {
      const model::AttributionRow& row = facts.row(printed);
      if (printed.live && row.chain.count > 0 && row.cue_class && endorses(*row.cue_class)) found.push_back(&printed);
    }
  }
  return found;
}

void check(const ClaimFacts& facts, const model::Thresholds& bars, std::vector<Finding>& out) {
  const Interval lines = facts.numbers().lines;
  if (lines.min >= bars.wanted_origins) return;
  const auto relays = endorsed(facts);
  if (relays.empty()) return;
  Finding finding;
  finding.kind = lines.max >= bars.wanted_origins ? FindingKind::open : FindingKind::fail;
  std::set<SourceId> known;
  for (const graph::Printed* relay : relays) {
    finding.evidence.push_back(facts.row(*relay).id);
    if (known.insert(relay->publisher).second) finding.parties.push_back(relay->publisher);
  }
  finding.message = {finding.parties.front(),
                     " vouches for ",
                     relays.front()->speaker,
                     " in its choice of verb, with ",
                     lines,
                     lines.max == 1 ? " separate way; wanted " : " separate ways; wanted ",
                     std::to_string(bars.wanted_origins)};
  finding.next.push_back({"use a verb that vouches for nothing, such as *said*, or find a second way to it"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (endorsed(facts).empty()) return {"no live relay is recorded with a verb that vouches for what it tells"};
  return {facts.numbers().lines, " separate ways: enough to vouch for it"};
}

}  // namespace

constexpr Rule endorsing_cue{
    "endorsing-cue",
    "A verb that vouches",
    Scope::claim,
    {Severity::note, Severity::note, Severity::note},
    {
        "A relay is recorded with a verb of the class confirm, reveal or refute (`cue_class`), and fewer separate ways "
        "lead to the claim than the policy wants origins.",
        "*Revealed* and *confirmed* tell the reader that it is so; *refuted*, that a denial has won. The outlet has "
        "taken a side by a word, and the record does not carry it.",
        "AP Stylebook and Reuters Handbook of Journalism on *said* as the plain verb; the classes of cues are our own.",
        "A plain verb; or a second way to the claim that does not pass the same people.",
        "The words of somebody quoted, inside the quotation.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
