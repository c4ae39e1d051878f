#include <algorithm>
#include <string>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

const model::SourceRow& row_of(const ClaimFacts& facts, const Origin& origin) {
  return facts.world.rows().sources[origin.source.index()];
}

/// It is told of as several.
bool plural(const ClaimFacts& facts, const Origin& origin) { return row_of(facts, origin).claimed > 1; }

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.unsourced()) return;
  for (const Origin& origin : recorded_origins(facts)) {
    const model::SourceRow& row = row_of(facts, origin);
    if (!plural(facts, origin) || row.known_distinct >= row.claimed) continue;
    Finding finding;
    finding.kind = row.counted ? FindingKind::fail : FindingKind::open;
    finding.parties = {origin.source};
    finding.evidence = origin.attributions;
    finding.message = {origin.source, ": told of as ", std::to_string(row.claimed), ", "};
    if (row.counted) {
      finding.message.emplace_back("known to be " + std::to_string(row.known_distinct));
    } else {
      finding.message.emplace_back("and nobody has recorded how many they are known to be");
    }
    finding.next.push_back({"ask ", whom_to_ask(facts, origin.source),
                            " how many they spoke to, each by themselves; write the number that is known"});
    out.push_back(std::move(finding));
  }
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (Phrase nobody = nobody_behind(facts); !nobody.empty()) return nobody;
  const auto origins = recorded_origins(facts);
  if (std::none_of(origins.begin(), origins.end(), [&](const Origin& origin) { return plural(facts, origin); })) {
    return {"no origin is told of in the plural"};
  }
  return {"of each origin in the plural as many are known as are told of"};
}

}  // namespace

constexpr Rule plural_overclaim{
    "plural-overclaim",
    "More sources told of than are known",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "An origin of live support is told of as several people (`count: {claimed}`), and fewer are known to be meant "
        "(`count: {known_distinct}`). Where nobody recorded how many are known, the finding is open.",
        "*Sources say* is read as agreement among people who do not depend on each other. If one person said it, the "
        "plural has made a corroboration that never was.",
        "Reuters Handbook of Journalism, sourcing: no plural where there is only one.",
        "As many people as the text tells of, each spoken to by themselves; or the number that is known, in the text "
        "and in the record.",
        "A body that speaks as one, such as a committee: record it as one source, not as a plural.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
