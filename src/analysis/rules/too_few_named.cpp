#include <algorithm>
#include <string>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

std::vector<const Origin*> named_origins(const ClaimFacts& facts) {
  std::vector<const Origin*> found;
  for (const Origin& origin : recorded_origins(facts)) {
    if (origin.named) found.push_back(&origin);
  }
  return found;
}

std::uint32_t independent_named(const ClaimFacts& facts) {
  return graph::least_independent(facts.rows, facts.world, named_origins(facts));
}

Phrase observed(std::uint32_t named, const model::Thresholds& bars) {
  return {Counted{named, "independent origin is", "independent origins are"}, " named on the record; wanted ",
          std::to_string(bars.wanted_named)};
}

/// Somebody unnamed may be ready to give a name; else somebody named may know who else does.
Phrase ask(const ClaimFacts& facts, SourceId named) {
  for (const Origin& origin : recorded_origins(facts)) {
    if (origin.named) continue;
    return {"ask ", whom_to_ask(facts, origin.source), " whether ", origin.source, " would say so under a name"};
  }
  return {"ask ", whom_to_ask(facts, named), " who else can say so on the record"};
}

void check(const ClaimFacts& facts, const model::Thresholds& bars, std::vector<Finding>& out) {
  if (facts.unsourced()) return;
  const std::vector<const Origin*> named = named_origins(facts);
  const std::uint32_t count = independent_named(facts);
  if (count == 0 || count >= bars.wanted_named) return;
  Finding finding;
  finding.message = observed(count, bars);
  for (const Origin* origin : named) {
    finding.parties.push_back(origin->source);
    finding.evidence.insert(finding.evidence.end(), origin->attributions.begin(), origin->attributions.end());
  }
  finding.next.push_back(ask(facts, named.front()->source));
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds& bars) {
  if (bars.wanted_named == 0) return {"the policy wants no number of named origins"};
  if (Phrase nobody = nobody_behind(facts); !nobody.empty()) return nobody;
  const std::uint32_t count = independent_named(facts);
  if (count == 0) return {"no origin is named on the record: that is `anonymous-only`"};
  return observed(count, bars);
}

}  // namespace

constexpr Rule too_few_named{
    "too-few-named",
    "Too few named sources",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "Fewer independent origins are named on the record than the policy wants (`wanted_named`; 0, where no policy "
        "says otherwise, asks for none). Named origins under one control, or resting on one document, count once. With "
        "none at all the finding is `anonymous-only`.",
        "Readers can weigh and question only whoever is named. A claim that rests on one name and several voices "
        "without one is, for them, that one name's.",
        "IFCN Code of Principles, criterion 3.3: more than one named source of evidence for the key elements of a "
        "claim, but where the one source is the only relevant one.",
        "One more origin that is named on the record, or a document, record or data that somebody examined.",
        "The one source is the only one that can know. Record that as a decision.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
