#include <set>
#include <vector>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

/// Live support that is recorded as opinion and comes from somebody unnamed.
std::vector<const graph::Printed*> opinions(const ClaimFacts& facts) {
  std::vector<const graph::Printed*> found;
  for (const graph::Printed& printed : facts.provenance.printed_support) {
    const bool opinion = printed.live && facts.row(printed).opinion;
    if (opinion && !facts.world.named(printed.speaker) && !facts.world.thing(printed.speaker)) {
      found.push_back(&printed);
    }
  }
  return found;
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  Finding finding;
  std::set<SourceId> known;
  for (const graph::Printed* printed : opinions(facts)) {
    finding.evidence.push_back(facts.row(*printed).id);
    if (known.insert(printed->speaker).second) finding.parties.push_back(printed->speaker);
  }
  if (finding.evidence.empty()) return;
  finding.message = {"an opinion of ", finding.parties.front(),
                     ", who is not named: a name is wanted for an opinion, or a fact without one"};
  finding.next.push_back({"ask ", whom_to_ask(facts, finding.parties.front()), " whether ", finding.parties.front(),
                          " would say so under a name, or which facts they know themselves"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (Phrase nobody = nobody_behind(facts); !nobody.empty()) return nobody;
  return {"no live support is recorded as the opinion of somebody unnamed"};
}

}  // namespace

constexpr Rule anonymous_opinion{
    "anonymous-opinion",
    "Opinion of an unnamed source",
    Scope::claim,
    {Severity::error, Severity::warning, Severity::note},
    {
        "Live support is recorded as opinion or speculation (`nature: opinion`), and whoever holds it is unnamed.",
        "A name is withheld so that somebody can tell what they know without being harmed for it. An opinion is no "
        "knowledge: without a name it is an attack, a leak with a purpose, or gossip, and nobody can answer it.",
        "AP News Values and Principles, anonymous sources (information, not opinion or speculation); Reuters Handbook "
        "of Journalism, unnamed sources on one side of a conflict.",
        "The same view under a name; or the facts on which it rests, as attributions of their own.",
        "A view that is itself the news, such as that of dissidents who would be jailed for it. Record that as a "
        "decision.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
