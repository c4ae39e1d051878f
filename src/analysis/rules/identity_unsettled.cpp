#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

constexpr std::size_t most_pairs = 3;

using Pair = std::pair<SourceId, SourceId>;

/// Two that are not independent of each other count once whoever they are: which of them it was changes nothing.
std::vector<Pair> pairs_that_matter(const ClaimFacts& facts) {
  std::vector<Pair> pairs;
  if (facts.provenance.undecided.empty()) return pairs;
  std::map<SourceId, std::uint32_t> units;
  for (const Origin& origin : facts.provenance.origins) units.emplace(origin.source, origin.unit);
  std::copy_if(facts.provenance.undecided.begin(), facts.provenance.undecided.end(), std::back_inserter(pairs),
               [&](const Pair& pair) { return units.at(pair.first) != units.at(pair.second); });
  return pairs;
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.composite()) return;  // its numbers are those of its elements, where the doubt is found too
  const std::vector<Pair> pairs = pairs_that_matter(facts);
  if (pairs.empty()) return;
  Finding finding;
  finding.kind = FindingKind::review;
  const std::size_t shown = pairs.size() > most_pairs + 1 ? most_pairs : pairs.size();
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) finding.message.emplace_back(i + 1 == pairs.size() ? ", or " : ", ");
    finding.message.insert(finding.message.end(), {pairs[i].first, " and ", pairs[i].second});
  }
  if (shown < pairs.size()) {
    finding.message.emplace_back(", or one of ");
    finding.message.emplace_back(
        Counted{static_cast<std::uint32_t>(pairs.size() - shown), "other pair", "other pairs"});
  }
  const Interval origins = facts.numbers().independent_origins;
  finding.message.insert(finding.message.end(), {" may be one and the same: ", origins, " independent origins"});
  std::set<SourceId> in_doubt;
  for (const Pair& pair : pairs) in_doubt.insert({pair.first, pair.second});
  for (const Origin& origin : facts.provenance.origins) {
    if (!in_doubt.contains(origin.source)) continue;
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
