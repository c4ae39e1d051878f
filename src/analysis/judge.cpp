#include "analysis/judge.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "analysis/dispute.hpp"
#include "analysis/facts.hpp"
#include "analysis/rule.hpp"
#include "analysis/standing.hpp"
#include "graph/statements.hpp"

namespace stemma::analysis {

struct Judge::State {
  State(const model::SharedRows& rows, std::optional<Day> as_of, model::Policy chosen,
        std::vector<model::NodeRef> withdrawn)
      : shared(rows), world(rows, as_of, std::move(withdrawn)), policy(std::move(chosen)), rivals(rows.claims.size()) {
    for (std::uint32_t c = 0; c < rows.claims.size(); ++c) {
      const auto& span = rows.claims[c].relations;
      for (std::uint32_t i = 0; i < span.count; ++i) {
        const auto& relation = rows.relations[span.offset + i];
        if (relation.kind != RelationKind::contradicts) continue;
        rivals[c].push_back(relation.target);
        rivals[relation.target.index()].push_back(ClaimId{c});
      }
    }
    for (auto& list : rivals) {
      std::sort(list.begin(), list.end());
      list.erase(std::unique(list.begin(), list.end()), list.end());
    }
  }

  std::vector<ClaimId> elements(ClaimId claim) const {
    const auto& span = shared.claims[claim.index()].elements;
    const auto begin = shared.elements.begin() + span.offset;
    return {begin, begin + span.count};
  }

  /// The claims and, each before what it is an element of, the elements below them: depth first, each claim once.
  std::vector<ClaimId> elements_first(const std::vector<ClaimId>& claims) const {
    std::vector<ClaimId> order;
    std::vector<bool> entered(shared.claims.size(), false);
    for (const ClaimId start : claims) {
      std::vector<std::pair<ClaimId, bool>> stack{{start, false}};
      while (!stack.empty()) {
        const auto [claim, done] = stack.back();
        stack.pop_back();
        if (done) {
          order.push_back(claim);
          continue;
        }
        if (entered[claim.index()]) continue;
        entered[claim.index()] = true;
        stack.emplace_back(claim, true);
        for (const ClaimId element : elements(claim)) stack.emplace_back(element, false);
      }
    }
    return order;
  }

  ClaimFacts facts(const model::ClaimRows& rows) const {
    std::vector<ClaimSummary> known;
    for (const ClaimId rival : rivals[rows.claim.index()]) {
      if (const auto at = summaries.find(rival); at != summaries.end()) known.push_back(at->second);
    }
    std::vector<ClaimSummary> parts;
    for (const ClaimId element : elements(rows.claim)) {
      if (const auto at = summaries.find(element); at != summaries.end()) parts.push_back(at->second);
    }
    return gather_facts(rows, world, policy, std::move(known), parts);
  }

  /// The rule's setting in the policy, or null.
  const model::RuleSetting* setting(const Rule& rule) const {
    const auto at = std::find_if(policy.rules.begin(), policy.rules.end(),
                                 [&](const model::RuleSetting& setting) { return setting.rule == rule.id; });
    return at == policy.rules.end() ? nullptr : &*at;
  }

  Severity severity(const Rule& rule, Importance importance) const {
    const model::RuleSetting* set = setting(rule);
    return set != nullptr && !set->severity.empty() ? set->severity[static_cast<std::size_t>(importance)]
                                                    : rule.severities[importance];
  }

  /// Runs `check` of every rule that has one and is on, and fills in what the rule left to its caller.
  template <class Check, class Facts>
  void run_rules(Check Rule::*check, const Facts& facts, Importance importance, Subject subject,
                 std::vector<Finding>& findings) const {
    for (const Rule* rule : rules()) {
      const model::RuleSetting* set = setting(*rule);
      if (rule->*check == nullptr || (set != nullptr && !set->on)) continue;
      const std::size_t before = findings.size();
      (rule->*check)(facts, policy, findings);
      for (std::size_t i = before; i < findings.size(); ++i) {
        findings[i].rule = rule->id;
        findings[i].severity = severity(*rule, importance);
        findings[i].subject = subject;
      }
    }
  }

  std::vector<Finding> claim_findings(const ClaimFacts& facts) const {
    std::vector<Finding> findings;
    if (facts.not_yet_said()) return findings;
    run_rules(&Rule::check, facts, facts.importance, {SubjectKind::claim, facts.claim.value}, findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
      return std::tuple{a.kind, a.severity, a.rule} < std::tuple{b.kind, b.severity, b.rule};
    });
    return findings;
  }

  const model::SharedRows& shared;
  graph::World world;
  model::Policy policy;
  std::vector<std::vector<ClaimId>> rivals;  ///< by claim: contradicts, in either direction
  std::map<ClaimId, ClaimSummary> summaries;
};

Judge::Judge(const model::SharedRows& shared, std::optional<Day> as_of, model::Policy policy,
             std::vector<model::NodeRef> withdrawn)
    : state_(std::make_unique<State>(shared, as_of, std::move(policy), std::move(withdrawn))) {}
Judge::~Judge() = default;
Judge::Judge(Judge&&) noexcept = default;

Day Judge::as_of() const { return state_->world.as_of(); }
const model::Policy& Judge::policy() const { return state_->policy; }

std::vector<ClaimId> Judge::neighbours() const {
  std::vector<bool> wanted(state_->rivals.size(), false);
  for (std::uint32_t c = 0; c < wanted.size(); ++c) {
    if (!state_->rivals[c].empty()) wanted[c] = true;
    for (const ClaimId element : state_->elements(ClaimId{c})) wanted[element.index()] = true;
  }
  std::vector<ClaimId> starts;
  for (std::uint32_t c = 0; c < wanted.size(); ++c) {
    if (wanted[c]) starts.emplace_back(c);
  }
  return state_->elements_first(starts);
}

std::vector<ClaimId> Judge::neighbours(ClaimId claim) const {
  std::vector<ClaimId> starts = state_->elements(claim);
  const auto& rivals = state_->rivals[claim.index()];
  starts.insert(starts.end(), rivals.begin(), rivals.end());
  return state_->elements_first(starts);
}

void Judge::summarise(const model::ClaimRows& rows) { state_->summaries[rows.claim] = state_->facts(rows).summary(); }

Judgement Judge::judge(const model::ClaimRows& rows) const {
  ClaimFacts facts = state_->facts(rows);
  Judgement judgement;
  judgement.claim = rows.claim;
  judgement.importance = facts.importance;
  judgement.findings = state_->claim_findings(facts);
  judgement.status = status_of(facts, state_->policy, judgement.findings);
  judgement.advice = advice_of(facts, judgement.status, judgement.findings);
  judgement.quiet = quiet_reasons(facts, state_->policy, judgement.status, judgement.findings);
  Dispute dispute = weigh_dispute(facts, state_->policy);
  graph::Provenance& provenance = facts.provenance;
  judgement.numbers = provenance.numbers;
  judgement.origins = std::move(provenance.origins);
  judgement.deniers = std::move(provenance.deniers);
  judgement.non_answers = std::move(provenance.non_answers);
  judgement.voices = std::move(provenance.voices);
  judgement.choke_points = std::move(provenance.choke_points);
  judgement.circles = std::move(provenance.circles);
  judgement.support = std::move(provenance.support);
  judgement.denial = std::move(provenance.denial);
  judgement.ended = std::move(provenance.ended);
  judgement.rivals = std::move(dispute.rivals);
  judgement.weakest = facts.weakest;
  judgement.undecided = std::move(provenance.undecided);
  return judgement;
}

std::vector<Finding> Judge::findings_on(PublicationId publication) const {
  std::vector<Finding> findings;
  if (!published(publication)) return findings;
  const PublicationFacts facts{state_->world, publication};
  state_->run_rules(&Rule::check_publication, facts, Importance::low, {SubjectKind::publication, publication.value},
                    findings);
  return findings;
}

std::vector<Finding> Judge::case_findings() const {
  std::vector<Finding> findings;
  for (std::uint32_t p = 0; p < state_->shared.publications.size(); ++p) {
    for (Finding& finding : findings_on(PublicationId{p})) findings.push_back(std::move(finding));
  }
  return findings;
}

Phrase Judge::quiet(const model::ClaimRows& rows, const Rule& rule) const {
  const model::RuleSetting* set = state_->setting(rule);
  if (set != nullptr && !set->on) return {"the policy leaves the rule out"};
  const ClaimFacts facts = state_->facts(rows);
  if (facts.not_yet_said()) return {"nobody had spoken of it by that day"};
  return rule.quiet == nullptr ? Phrase{} : rule.quiet(facts, state_->policy);
}

Phrase Judge::quiet(PublicationId publication, const Rule& rule) const {
  const model::RuleSetting* set = state_->setting(rule);
  if (set != nullptr && !set->on) return {"the policy leaves the rule out"};
  if (!published(publication)) return {"it was not out by that day"};
  return rule.quiet_publication == nullptr ? Phrase{} : rule.quiet_publication({state_->world, publication});
}

std::vector<Statement> Judge::statements(const model::ClaimRows& rows) const {
  return graph::statements(rows, state_->world);
}

PartyId Judge::party(SourceId source) const { return state_->world.party(source); }
GroupId Judge::group(SourceId source) const { return state_->world.group(source); }
SourceId Judge::group_root(GroupId group) const { return state_->world.face(state_->world.group_root(group)); }
bool Judge::named(SourceId source) const { return state_->world.named(source); }
bool Judge::state_controlled(SourceId source) const {
  return state_->world.state_controlled(state_->world.party(source));
}
bool Judge::published(PublicationId publication) const { return state_->world.published(publication); }
bool Judge::outlet(SourceId source) const { return state_->world.outlet(source); }

void add_to(Totals& totals, const Judgement& judgement) {
  ++totals.claims;
  ++totals.by_status[static_cast<std::size_t>(judgement.status)];
  for (const Finding& finding : judgement.findings) add_to(totals, finding);
}

void add_to(Totals& totals, const Finding& finding) {
  switch (finding.kind) {
    case FindingKind::open:
      ++totals.open;
      break;
    case FindingKind::review:
      ++totals.review;
      break;
    case FindingKind::fail:
      ++(finding.severity == Severity::error     ? totals.fail_error
         : finding.severity == Severity::warning ? totals.fail_warning
                                                 : totals.fail_note);
      break;
  }
}

}  // namespace stemma::analysis
