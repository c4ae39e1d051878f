#include "analysis/decisions.hpp"
#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

bool is_on(const CaseFacts& facts, const Rule& rule, const model::DecisionRow& decision) {
  const model::SharedRows& rows = facts.world.rows();
  if (decision.subject != SubjectKind::claim) return facts.settings.elsewhere().of(rule).on;
  const model::ClaimRow& claim = rows.claims[decision.id];
  return facts.settings.of(claim.claim_class, claim.importance).of(rule).on;
}

/// What is wrong with it; nothing where it does its work, or has done it.
Phrase fault(const CaseFacts& facts, DecisionId id) {
  const model::DecisionRow& decision = facts.world.rows().decisions[id.index()];
  const Rule* rule = find_rule(decision.rule);
  if (rule == nullptr) return {"there is no such rule"};
  if (rule->scope == Scope::sentence) return {};  // only beside its story can it be told
  const Standing standing = standing_on(decision, facts.world.as_of());
  if (standing == Standing::to_come || facts.fold.needed(id)) return {};
  if (facts.fold.missed(id)) {
    if (standing == Standing::expired) {
      return {"it held until ", Period{decision.until, decision.until}, ", and what it silenced stands again"};
    }
    return {"it is not of a role or kind that the policy takes, and silences nothing"};
  }
  if (standing == Standing::expired || !is_on(facts, *rule, decision)) return {};
  return {"nothing is left that it would silence"};
}

void check(const CaseFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const model::SharedRows& rows = facts.world.rows();
  for (std::size_t d = 0; d < rows.decisions.size(); ++d) {
    const model::DecisionRow& decision = rows.decisions[d];
    const Phrase what = fault(facts, DecisionId{d});
    if (what.empty()) continue;
    Finding finding;
    finding.subject = {decision.subject, decision.id};
    finding.message = {"the decision on `" + decision.rule + "`"};
    if (decision.dated) finding.message.insert(finding.message.end(), {" of ", decision.date});
    finding.message.emplace_back(": ");
    finding.message.insert(finding.message.end(), what.begin(), what.end());
    finding.next.push_back({"decide again, or take the decision on `" + decision.rule + "` out of the record"});
    out.push_back(std::move(finding));
  }
}

}  // namespace

constexpr Rule decision_lapsed{
    "decision-lapsed",
    "A decision that silences nothing",
    Scope::case_,
    {Severity::note, Severity::note, Severity::note},
    {
        "A recorded decision does no work: it has expired and what it silenced stands again, the policy does not take "
        "one of its role or kind, there is no rule of its name, or nothing is left for it to silence.",
        "An exception that nobody needs any more hides the next finding of its rule. One that has run out makes a desk "
        "believe that a question is settled.",
        "The practice of suppressions in static analysis, where an unused suppression is itself reported (SARIF 2.1.0, "
        "suppressions).",
        "A new decision with a later `until`, in the role that the policy names; or the decision taken out.",
        "A decision that is kept on purpose for a finding that comes and goes.",
    },
    CaseRule{check},
};

}  // namespace stemma::analysis
