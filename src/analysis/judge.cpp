#include "analysis/judge.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "analysis/claim_opinion.hpp"
#include "analysis/decisions.hpp"
#include "analysis/dispute.hpp"
#include "analysis/facts.hpp"
#include "analysis/rule.hpp"
#include "analysis/settings.hpp"
#include "analysis/standing.hpp"
#include "analysis/story_facts.hpp"
#include "graph/our_stories.hpp"

namespace stemma::analysis {
namespace {

/// Where `reply-missing` stands, it asks the accused already: `party-silent` has no step for them.
void ask_once(std::vector<Finding>& findings) {
  const auto of = [&](std::string_view rule) {
    return std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.rule == rule; });
  };
  const auto silent = of("party-silent"), missing = of("reply-missing");
  if (silent == findings.end() || missing == findings.end() || missing->silenced()) return;
  std::erase_if(silent->next, [&](const Phrase& step) {
    return std::any_of(missing->parties.begin(), missing->parties.end(),
                       [&](SourceId party) { return std::find(step.begin(), step.end(), Piece{party}) != step.end(); });
  });
}

/// Where the policy names roles, who could settle what stands.
void ask_for_decision(const RuleSetting& setting, Finding& finding) {
  if (finding.silenced() || setting.approvers.empty()) return;
  Phrase step{"ask for a decision by the "};
  for (std::size_t i = 0; i < setting.approvers.size(); ++i) {
    if (i > 0) step.emplace_back(i + 1 == setting.approvers.size() ? " or the " : ", the ");
    step.emplace_back(setting.approvers[i]);
  }
  step.emplace_back(", and record it with its reason");
  finding.next.insert(finding.next.begin(), std::move(step));
}

std::vector<RaterFacts> raters(const model::SharedRows& rows) {
  std::vector<RaterFacts> found;
  for (const model::HabitRow& habit : rows.habits) {
    if (found.empty() || found.back().rater != habit.rater) found.push_back({habit.rater});
    RaterFacts& rater = found.back();
    rater.pairs += habit.count;
    if (static_cast<int>(habit.reliability) == static_cast<int>(habit.credibility)) rater.diagonal += habit.count;
  }
  return found;
}

}  // namespace

struct Judge::State {
  State(const model::SharedRows& rows, std::optional<Day> as_of, model::Policy chosen,
        std::vector<model::NodeRef> withdrawn)
      : shared(rows),
        world(rows, as_of, std::move(withdrawn)),
        policy(std::move(chosen)),
        settings(policy),
        decisions(rows, world.as_of()),
        rivals(rows.claims.size()) {
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
    return gather_facts(rows, world, settings_of(rows.claim).thresholds, summarised(rivals[rows.claim.index()]),
                        summarised(elements(rows.claim)));
  }

  Neighbours summarised(const std::vector<ClaimId>& claims) const {
    Neighbours known;
    for (const ClaimId claim : claims) {
      if (const auto at = summaries.find(claim); at != summaries.end()) known.emplace_back(at->second);
    }
    return known;
  }

  /// Runs every rule that reads such facts and is on, and fills in what the rule left to its caller.
  template <class Facts>
  void run_rules(const Facts& facts, const Settings& chosen, std::optional<Subject> subject,
                 std::vector<Finding>& findings) const {
    const auto list = rules();
    for (std::size_t r = 0; r < list.size(); ++r) {
      const auto* reading = list[r]->reading<Facts>();
      if (reading == nullptr || !chosen.rules[r].on) continue;
      const std::size_t before = findings.size();
      reading->check(facts, chosen.thresholds, findings);
      for (std::size_t i = before; i < findings.size(); ++i) {
        findings[i].rule = list[r]->id;
        findings[i].severity = chosen.rules[r].severity;
        if (subject) findings[i].subject = *subject;
        decisions.settle(findings[i], chosen.rules[r]);
        ask_for_decision(chosen.rules[r], findings[i]);
      }
    }
  }

  const Settings& settings_of(ClaimId claim) const {
    const model::ClaimRow& row = shared.claims[claim.index()];
    return settings.of(row.claim_class, row.importance);
  }

  std::vector<Finding> claim_findings(const ClaimFacts& facts) const {
    std::vector<Finding> findings;
    if (facts.not_yet_said()) return findings;
    run_rules(facts, settings_of(facts.claim), Subject{SubjectKind::claim, facts.claim.value}, findings);
    ask_once(findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
      return std::tuple{a.silenced(), a.kind, a.severity, a.rule} <
             std::tuple{b.silenced(), b.kind, b.severity, b.rule};
    });
    return findings;
  }

  const model::SharedRows& shared;
  graph::World world;
  model::Policy policy;
  SettingsTable settings;
  Decisions decisions;
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

std::vector<ClaimId> Judge::neighbours(const std::vector<ClaimId>& claims) const {
  std::vector<ClaimId> starts;
  for (const ClaimId claim : claims) {
    const std::vector<ClaimId> elements = state_->elements(claim);
    starts.insert(starts.end(), elements.begin(), elements.end());
    const auto& rivals = state_->rivals[claim.index()];
    starts.insert(starts.end(), rivals.begin(), rivals.end());
  }
  return state_->elements_first(starts);
}

void Judge::summarise(const model::ClaimRows& rows) {
  const graph::Weighed weighed(rows, state_->world);
  state_->summaries[rows.claim] =
      analysis::summarise(weighed.rows(), state_->world, state_->settings_of(rows.claim).thresholds,
                          state_->summarised(state_->elements(rows.claim)));
}

Judgement Judge::judge(const model::ClaimRows& rows) const {
  const graph::Weighed weighed(rows, state_->world);
  ClaimFacts facts = state_->facts(weighed.rows());
  const model::Thresholds& bars = state_->settings_of(rows.claim).thresholds;
  Judgement judgement;
  judgement.claim = rows.claim;
  judgement.importance = facts.importance;
  judgement.findings = state_->claim_findings(facts);
  judgement.status = status_of(facts, bars, judgement.findings);
  judgement.advice = advice_of(facts, judgement.status, judgement.findings);
  judgement.quiet = quiet_reasons(facts, bars, judgement.status, judgement.findings);
  Dispute dispute = weigh_dispute(facts, bars);
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
  judgement.ended_denial = std::move(provenance.ended_denial);
  judgement.rivals = std::move(dispute.rivals);
  judgement.weakest = facts.weakest;
  judgement.undecided = std::move(provenance.undecided);
  return judgement;
}

std::vector<Finding> Judge::findings_on(PublicationId publication) const {
  std::vector<Finding> findings;
  if (!published(publication)) return findings;
  state_->run_rules(PublicationFacts{state_->world, publication}, state_->settings.elsewhere(),
                    Subject{SubjectKind::publication, publication.value}, findings);
  return findings;
}

std::vector<Finding> Judge::findings_on(SourceId source, const CaseFold& fold) const {
  std::vector<Finding> findings;
  const SourceUse use = fold.use(source);
  if (use.origin_of + use.chokes == 0) return findings;
  state_->run_rules(SourceFacts{state_->world, source, use}, state_->settings.elsewhere(),
                    Subject{SubjectKind::source, source.value}, findings);
  return findings;
}

std::vector<Finding> Judge::findings_on(const SentenceFacts& facts) const {
  std::vector<Finding> findings;
  const bool claim = facts.stand != nullptr;
  state_->run_rules(facts, claim ? state_->settings_of(facts.stand->claim) : state_->settings.elsewhere(),
                    claim ? Subject{SubjectKind::claim, facts.stand->claim.value} : Subject{SubjectKind::case_, 0},
                    findings);
  return findings;
}

void Judge::each_case_finding(CaseFold fold, const std::function<void(const Finding&)>& visit,
                              const OnPublications& on_publications) const {
  const auto add = [&](const std::vector<Finding>& found) {
    for (const Finding& finding : found) {
      fold.add(finding);
      visit(finding);
    }
  };
  for (std::uint32_t p = 0; p < state_->shared.publications.size(); ++p) {
    on_publications ? add(on_publications(PublicationId{p})) : add(findings_on(PublicationId{p}));
  }
  for (std::uint32_t s = 0; s < state_->shared.sources.size(); ++s) add(findings_on(SourceId{s}, fold));
  for (const RaterFacts& rater : raters(state_->shared)) {
    std::vector<Finding> found;
    state_->run_rules(rater, state_->settings.elsewhere(), Subject{SubjectKind::rater, rater.rater.value}, found);
    add(found);
  }
  std::vector<Finding> on_case;
  state_->run_rules(CaseFacts{state_->world, fold, state_->settings}, state_->settings.elsewhere(), std::nullopt,
                    on_case);
  for (const Finding& finding : on_case) visit(finding);
}

ClaimOpinion Judge::opinion(const Judgement& judgement) const { return opinion_on(judgement, state_->world); }

Phrase Judge::quiet(const model::ClaimRows& rows, const Rule& rule) const {
  const Settings& settings = state_->settings_of(rows.claim);
  if (!settings.of(rule).on) return {"the policy leaves the rule out"};
  const graph::Weighed weighed(rows, state_->world);
  const ClaimFacts facts = state_->facts(weighed.rows());
  if (facts.not_yet_said()) return {"nobody had spoken of it by that day"};
  const ClaimRule* reading = rule.reading<ClaimFacts>();
  return reading == nullptr ? Phrase{} : reading->quiet(facts, settings.thresholds);
}

Phrase Judge::quiet(PublicationId publication, const Rule& rule) const {
  const Settings& settings = state_->settings.elsewhere();
  if (!settings.of(rule).on) return {"the policy leaves the rule out"};
  if (!published(publication)) return {"it was not out by that day"};
  const PublicationRule* reading = rule.reading<PublicationFacts>();
  return reading == nullptr ? Phrase{} : reading->quiet({state_->world, publication}, settings.thresholds);
}

std::vector<Statement> Judge::statements(const model::ClaimRows& rows) const {
  return graph::statements_with_ours(rows, state_->world);
}

PartyId Judge::party(SourceId source) const { return state_->world.party(source); }
GroupId Judge::group(SourceId source) const { return state_->world.group(source); }
SourceId Judge::group_root(GroupId group) const { return state_->world.face(state_->world.group_root(group)); }
bool Judge::named(SourceId source) const { return state_->world.named(source); }
bool Judge::state_controlled(SourceId source) const {
  return state_->world.state_controlled(state_->world.party(source));
}
std::vector<const model::CheckRow*> Judge::checks_on(ClaimId claim) const { return state_->world.checks_on(claim); }
bool Judge::published(PublicationId publication) const { return state_->world.published(publication); }
bool Judge::outlet(SourceId source) const { return state_->world.outlet(source); }

void add_to(Totals& totals, const Judgement& judgement) {
  ++totals.claims;
  ++totals.by_status[static_cast<std::size_t>(judgement.status)];
  for (const Finding& finding : judgement.findings) add_to(totals, finding);
}

void add_to(Totals& totals, const Finding& finding) {
  if (finding.silenced()) {
    ++totals.silenced;
    return;
  }
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
