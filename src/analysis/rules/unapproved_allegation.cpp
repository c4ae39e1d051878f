#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const Interval origins = facts.numbers().independent_origins;
  if (facts.claim_class != ClaimClass::crime || !facts.anonymous_only() || origins.min >= 2) return;
  Finding finding;
  tell_origins(facts, finding);
  const Phrase names = listed(finding.parties);
  finding.message = {"an allegation of a crime that rests on ", origins,
                     origins.max == 1 ? " unnamed origin (" : " unnamed origins ("};
  finding.message.insert(finding.message.end(), names.begin(), names.end());
  finding.message.emplace_back("); wanted the approval of an editor, or a second one");
  finding.next.push_back({"see that whoever decides on it knows who is meant by ", finding.parties.front()});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (facts.claim_class != ClaimClass::crime) return {"it is no allegation of a crime"};
  if (Phrase nobody = nobody_behind(facts); !nobody.empty()) return nobody;
  if (!facts.anonymous_only()) return {"an origin is named on the record; wanted 1"};
  return {facts.numbers().independent_origins, " independent origins, none of them named; wanted 2"};
}

}  // namespace

constexpr Rule unapproved_allegation{
    "unapproved-allegation",
    "A crime alleged by one unnamed source",
    Scope::claim,
    {Severity::error, Severity::error, Severity::error},
    {
        "The claim alleges a crime (class `crime`) and rests on fewer than two independent origins, none of them "
        "named. "
        "It needs the approval of somebody whom the policy entitles to give it: a decision on this rule, taken in one "
        "of the roles that the policy lists.",
        "Whoever is accused cannot answer somebody without a name, and a court may ask for one. The person who decides "
        "has to know who the source is.",
        "BBC Editorial Guidelines, referral of serious allegations from an anonymous single source (3.2.1).",
        "A second independent origin, one that is named, a document; or a decision in a role that the policy names.",
        "None but that decision.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
