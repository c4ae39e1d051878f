#include <algorithm>
#include <utility>
#include <vector>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"
#include "graph/flat_map.hpp"

namespace stemma::analysis {
namespace {

constexpr std::size_t most_pairs = 3;

using Pair = std::pair<SourceId, SourceId>;

/// Two that are not independent of each other count once whoever they are: which of them it was changes nothing.
struct Doubt {
  explicit Doubt(const graph::Provenance& provenance) {
    if (provenance.undecided.empty()) return;
    for (const Origin& origin : provenance.origins) origins.emplace(origin.source.value, {origin.unit, false});
    SourceId last;
    Known* one = nullptr;
    for (const Pair& pair : provenance.undecided) {
      if (one == nullptr || pair.first != last) one = origins.find(pair.first.value);
      last = pair.first;
      Known* other = origins.find(pair.second.value);
      if (one->unit == other->unit) continue;
      one->in_doubt = other->in_doubt = true;
      if (++count <= most_pairs + 1) pairs.push_back(pair);
    }
  }

  struct Known {
    std::uint32_t unit = 0;
    bool in_doubt = false;
  };
  graph::FlatMap<Known> origins;  ///< by source
  std::vector<Pair> pairs;        ///< that matter: the first of them
  std::size_t count = 0;          ///< of all that do
};

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.composite()) return;  // its numbers are those of its elements, where the doubt is found too
  const Doubt doubt(facts.provenance);
  const std::vector<Pair>& pairs = doubt.pairs;
  if (pairs.empty()) return;
  Finding finding;
  finding.kind = FindingKind::review;
  const std::size_t shown = doubt.count > most_pairs + 1 ? most_pairs : doubt.count;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) finding.message.emplace_back(i + 1 == doubt.count ? ", or " : ", ");
    finding.message.insert(finding.message.end(), {pairs[i].first, " and ", pairs[i].second});
  }
  if (shown < doubt.count) {
    finding.message.emplace_back(", or one of ");
    finding.message.emplace_back(Counted{static_cast<std::uint32_t>(doubt.count - shown), "other pair", "other pairs"});
  }
  const Interval origins = facts.numbers().independent_origins;
  finding.message.insert(finding.message.end(), {" may be one and the same: ", origins, " independent origins"});
  for (const Origin& origin : facts.provenance.origins) {
    if (!doubt.origins.find(origin.source.value)->in_doubt) continue;
    finding.parties.push_back(origin.source);
    finding.evidence.insert(finding.evidence.end(), origin.attributions.begin(), origin.attributions.end());
  }
  std::sort(finding.evidence.begin(), finding.evidence.end());
  finding.evidence.erase(std::unique(finding.evidence.begin(), finding.evidence.end()), finding.evidence.end());
  for (std::size_t i = 0; i < shown; ++i) {
    finding.next.push_back({"ask whoever spoke to them whether ", pairs[i].first, " and ", pairs[i].second,
                            " are one and the same (not who they are); record `same_as` or `distinct_from`"});
  }
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (facts.composite()) return {"its numbers are those of its elements, where the doubt is found"};
  return {"no two of those behind it may be one and the same, or it would change nothing"};
}

}  // namespace

constexpr Rule identity_unsettled{
    "identity-unsettled",
    "Sources that may be one and the same",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "Two of the origins behind a claim may be one and the same, and nothing on record tells them apart: both are "
        "unnamed, alike in kind, not known to be under different control or in different countries, and no publication "
        "has both; or `possibly_same_as` says so. The claim's numbers are a range for that reason. Pairs that would "
        "count as one origin anyway, because they are under one control or rest on one document, are left out: the "
        "answer would change no number.",
        "One talkative insider, quoted by two papers as *a person familiar with the matter*, looks like two sources. "
        "It "
        "can be found out without learning who anybody is: the two reporters need only ask.",
        "Reuters Handbook (*sources* in the plural means more than one); AP News Values and Principles, anonymous "
        "sources; how the range is counted: `stemma help numbers`.",
        "`distinct_from` if they are different, `same_as` if they are one; or a description that tells them apart: a "
        "kind, a country, whom they work for.",
        "Nobody is left who could be asked. The finding is for review and fails no check unless `--fail-on-open` is "
        "given.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
