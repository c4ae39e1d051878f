#include <vector>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

struct Silence {
  SourceId source;
  const model::AttributionRow* row;
};

/// Who is on record as having given no comment on it, by the day.
std::vector<Silence> silences(const ClaimFacts& facts) {
  std::vector<Silence> found;
  for (const model::AttributionRow& row : facts.rows.attributions) {
    const bool silent = row.stance == Stance::declines || row.stance == Stance::no_response;
    if (!silent || !facts.world.published(row.publication)) continue;
    const SourceId speaker = row.chain.count == 0
                                 ? facts.world.publisher(row.publication)
                                 : facts.world.source_of(facts.rows.links[row.chain.offset + row.chain.count - 1]);
    found.push_back({speaker, &row});
  }
  return found;
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.unsourced()) return;
  const std::vector<Silence> silent = silences(facts);
  for (const Origin& origin : recorded_origins(facts)) {
    const PartyId party = facts.world.party(origin.source);
    for (const Silence& silence : silent) {
      const PartyId other = facts.world.party(silence.source);
      const bool one = party == other;
      if (origin.named || (!one && !facts.world.possibly_same(party, other))) continue;
      Finding finding;
      finding.kind = one ? FindingKind::fail : FindingKind::open;
      finding.parties = {origin.source};
      if (silence.source != origin.source) finding.parties.push_back(silence.source);
      finding.evidence = origin.attributions;
      finding.evidence.push_back(silence.row->id);
      finding.message = {silence.source,
                         silence.row->stance == Stance::declines ? " declined to comment" : " did not respond",
                         one ? " on record, and is the unnamed origin " : " on record, and may be the unnamed origin ",
                         origin.source, " as well"};
      finding.next.push_back(
          {"take out that ", silence.source, " gave no comment, or agree with them on words that are true of both"});
      out.push_back(std::move(finding));
      break;
    }
  }
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (Phrase nobody = nobody_behind(facts); !nobody.empty()) return nobody;
  return {"nobody who gave no comment is known to be an unnamed origin of it"};
}

}  // namespace

constexpr Rule no_comment_conflict{
    "no-comment-conflict",
    "No comment from who is quoted unnamed",
    Scope::claim,
    {Severity::error, Severity::error, Severity::warning},
    {
        "A party is on record as having declined to comment, or as not having responded, and the record says "
        "(`same_as`, or one source for both) that the same party is an unnamed origin of the claim. Where they may be "
        "one and the same, the finding is open.",
        "Both sentences may stand in one story, and one of them misleads: readers take the silence of a party as a "
        "reason to believe that the unnamed voice is somebody else.",
        "AP News Values and Principles, anonymous sources: a person who is quoted without a name is not said to have "
        "declined comment.",
        "Leave the *no comment* out, or agree with the source on an attribution that is true of both.",
        "None that is published. Keep who it is where nobody can read it: `sensitivity: sealed`.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
