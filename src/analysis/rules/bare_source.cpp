#include <utility>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

/// It is told of as "a source" or "sources" (N5), or as nothing at all (N6).
bool bare(const ClaimFacts& facts, const Origin& origin) {
  const model::SourceRow& row = facts.world.rows().sources[origin.source.index()];
  return !origin.named && row.has_level && row.level >= AnonymityLevel::n5;
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.unsourced()) return;
  for (const Origin& origin : recorded_origins(facts)) {
    if (!bare(facts, origin)) continue;
    Finding finding;
    finding.parties = {origin.source};
    finding.evidence = origin.attributions;
    finding.message = {"nothing tells readers why ", origin.source, " would know: no role, affiliation or access"};
    finding.next.push_back({"agree with ", whom_to_ask(facts, origin.source), " on words for ", origin.source,
                            " that say where they stand and how they know"});
    out.push_back(std::move(finding));
  }
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (Phrase nobody = nobody_behind(facts); !nobody.empty()) return nobody;
  return {"no unnamed origin is recorded as N5 or N6"};
}

}  // namespace

constexpr Rule bare_source{
    "bare-source",
    "A source, and nothing else",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "An unnamed origin of live support is told of as *a source* or *sources*, or not at all: its anonymity is "
        "recorded as N5 or N6 (`anonymity: {level}`).",
        "Without a name a reader can only weigh where somebody stands and how they would know. Where that is missing "
        "too, the outlet asks to be believed on its own word.",
        "AP News Values and Principles, anonymous sources (*sources* alone is not enough); Reuters Handbook of "
        "Journalism, its order of unnamed sources.",
        "Words for the source that tell role, affiliation or access, agreed with them.",
        "Any word more would give them away, and an editor knows who they are. Record that as a decision.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
