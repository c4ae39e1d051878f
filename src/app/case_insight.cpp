#include "app/case_insight.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "app/show_case.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

/// Days on which something about the claim was published or withdrawn, up to the last.
std::set<Day> days_of(const model::ClaimRows& rows, const model::SharedRows& shared, Day last) {
  std::set<Day> days;
  const auto add = [&](bool dated, const Period& date) {
    if (dated && date.last <= last) days.insert(date.last);
  };
  for (const model::AttributionRow& row : rows.attributions) {
    const model::PublicationRow& page = shared.publications[row.publication.index()];
    add(page.dated, page.date);
  }
  for (const model::WithdrawalRow& row : shared.withdrawals) add(row.dated, row.date);
  if (!days.empty()) days.insert(last);
  return days;
}

/// Says so of itself.
bool contradicts(const model::SharedRows& rows, ClaimId claim, ClaimId other) {
  const model::Span& span = rows.claims[claim.index()].relations;
  const auto from = rows.relations.begin() + span.offset;
  return std::any_of(from, from + span.count, [&](const model::RelationRow& relation) {
    return relation.kind == RelationKind::contradicts && relation.target == other;
  });
}

/// Summarises what the claims need of others, in the order that the judge wants.
void summarise(store::Store& store, analysis::Judge& judge, const std::set<ClaimId>& claims) {
  std::set<ClaimId> needed;
  for (const ClaimId claim : claims) {
    const std::vector<ClaimId> more = judge.neighbours(claim);
    needed.insert(more.begin(), more.end());
  }
  if (needed.empty()) return;
  std::vector<ClaimId> in_order;
  for (const ClaimId claim : judge.neighbours()) {
    if (needed.contains(claim)) in_order.push_back(claim);
  }
  store.each_claim(in_order, [&](const model::ClaimRows& rows) { judge.summarise(rows); });
}

}  // namespace

std::vector<report::Stage> CaseInsight::growth(ClaimId claim) {
  const model::ClaimRows rows = store_.claim_rows(claim);
  const model::SharedRows& shared = judged_.rows();
  std::vector<report::Stage> stages;
  for (const Day day : days_of(rows, shared, judged_.judge().as_of())) {
    analysis::Judge judge(shared, day, judged_.judge().policy());
    summarise(store_, judge, {claim});
    const Judgement judgement = judge.judge(rows);
    const report::Stage now{day, judgement.numbers, judgement.status};
    const bool same = stages.empty() ? now.numbers.publications == 0
                                     : stages.back().numbers == now.numbers && stages.back().status == now.status;
    if (!same) stages.push_back(now);
  }
  return stages;
}

void CaseInsight::index() {
  if (indexed_) return;
  indexed_ = true;
  const analysis::Judge& judge = judged_.judge();
  store_.each_claim([&](const model::ClaimRows& rows) {
    std::set<PartyId> parties;
    for (const Statement& statement : judge.statements(rows)) {
      parties.insert(judge.party(statement.publisher));
      for (const Link& link : statement.chain) parties.insert(judge.party(link.source));
    }
    const Judgement judgement = judge.judge(rows);
    for (const auto* strands : {&judgement.support, &judgement.denial}) {
      for (const Strand& strand : *strands) {
        for (const SourceId source : strand.path) parties.insert(judge.party(source));
      }
    }
    for (const PartyId party : parties) claims_of_[party].push_back(rows.claim);
    for (const ClaimId neighbour : judge.neighbours(rows.claim)) dependents_of_[neighbour].push_back(rows.claim);
  });
}

std::vector<ClaimId> CaseInsight::touched_by(SourceId source) {
  index();
  const auto spoken = claims_of_.find(judged_.judge().party(source));
  if (spoken == claims_of_.end()) return {};
  std::vector<ClaimId> queue = spoken->second;
  std::set<ClaimId> touched(queue.begin(), queue.end());
  while (!queue.empty()) {
    const auto dependents = dependents_of_.find(queue.back());
    queue.pop_back();
    if (dependents == dependents_of_.end()) continue;
    for (const ClaimId claim : dependents->second) {
      if (touched.insert(claim).second) queue.push_back(claim);
    }
  }
  return {touched.begin(), touched.end()};
}

std::vector<report::Consequence> CaseInsight::without(SourceId source) {
  const std::vector<ClaimId> touched = touched_by(source);
  if (touched.empty()) return {};
  const analysis::Judge& before = judged_.judge();
  const std::optional<Day> day = before.as_of() == earliest_day ? std::nullopt : std::optional(before.as_of());
  analysis::Judge after(judged_.rows(), day, before.policy(), {model::NodeRef{false, source.value}});
  summarise(store_, after, {touched.begin(), touched.end()});
  std::vector<report::Consequence> found;
  store_.each_claim(touched, [&](const model::ClaimRows& rows) {
    if (!judged_.asked_about(rows.claim)) return;
    const Judgement now = after.judge(rows);
    const analysis::Effect effect = analysis::effect_of(before.judge(rows), now);
    if (effect != analysis::Effect::stays) found.push_back({rows.claim, effect, now.status, now.advice});
  });
  return found;
}

std::vector<report::Relation> CaseInsight::relations() {
  const model::SharedRows& shared = judged_.rows();
  std::vector<report::Relation> found;
  const auto sealed = [&](ClaimId claim) { return shared.claims[claim.index()].sensitivity == Sensitivity::sealed; };
  const auto add = [&](const report::Relation& relation) {
    if (judged_.asked_about(relation.from) || judged_.asked_about(relation.to)) found.push_back(relation);
  };
  for (std::uint32_t c = 0; c < shared.claims.size(); ++c) {
    const model::ClaimRow& claim = shared.claims[c];
    if (sealed(ClaimId{c})) continue;
    for (std::uint32_t i = 0; i < claim.relations.count; ++i) {
      const model::RelationRow& relation = shared.relations[claim.relations.offset + i];
      const bool told = relation.kind == RelationKind::contradicts && relation.target < ClaimId{c} &&
                        !sealed(relation.target) && contradicts(shared, relation.target, ClaimId{c});
      if (!told) add({ClaimId{c}, relation.target, relation.kind});
    }
    for (std::uint32_t i = 0; i < claim.elements.count; ++i) {
      add({shared.elements[claim.elements.offset + i], ClaimId{c}, std::nullopt});
    }
  }
  return found;
}

std::string CaseInsight::drawn(const std::string& dot) {
  if (!can_draw_) return {};
  try {
    return draw_graph(dot, "svg");
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::missing_tool) throw;
    can_draw_ = false;
    return {};
  }
}

}  // namespace stemma::app
