#include "app/case_insight.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "app/show_case.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t most_days = 32;  ///< that are kept: claims of one story are told of on the same ones

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

/// What effect_of() reads of a judgement: the ways, which are long, are left out.
Judgement outline(const Judgement& judgement) {
  Judgement kept;
  kept.claim = judgement.claim;
  kept.numbers = judgement.numbers;
  kept.status = judgement.status;
  kept.advice = judgement.advice;
  kept.findings = judgement.findings;
  return kept;
}

}  // namespace

CaseInsight::Bench& CaseInsight::on(Day day) {
  const auto known = days_.find(day);
  if (known != days_.end()) return known->second;
  if (days_.size() >= most_days) days_.clear();
  Bench bench{analysis::Judge(judged_.rows(), day, judged_.judge().policy()), {}};
  return days_.emplace(day, std::move(bench)).first->second;
}

void CaseInsight::summarise(Bench& bench, ClaimId claim) {
  std::vector<ClaimId> missing;
  for (const ClaimId neighbour : bench.judge.neighbours(claim)) {
    if (bench.summarised.insert(neighbour).second) missing.push_back(neighbour);
  }
  if (missing.empty()) return;
  store_.each_claim(missing, [&](const model::ClaimRows& rows) { bench.judge.summarise(rows); });
}

std::vector<report::Stage> CaseInsight::growth(ClaimId claim) {
  const model::ClaimRows rows = store_.claim_rows(claim);
  const model::SharedRows& shared = judged_.rows();
  std::vector<report::Stage> stages;
  for (const Day day : days_of(rows, shared, judged_.judge().as_of())) {
    Bench& bench = on(day);
    summarise(bench, claim);
    const Judgement judgement = bench.judge.judge(rows);
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
  judged_.each_of_all("weighing", [&](const model::ClaimRows& rows) {
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
    before_.emplace(rows.claim, outline(judgement));
    for (const ClaimId neighbour : judge.neighbours(rows.claim)) dependents_of_[neighbour].push_back(rows.claim);
  });
}

std::vector<ClaimId> CaseInsight::touched_by(SourceId source) const {
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

std::vector<report::Consequence> CaseInsight::consequences(SourceId source) {
  const std::vector<ClaimId> touched = touched_by(source);
  if (touched.empty()) return {};
  const analysis::Judge& before = judged_.judge();
  const std::optional<Day> day = before.as_of() == earliest_day ? std::nullopt : std::optional(before.as_of());
  Bench after{{judged_.rows(), day, before.policy(), {model::NodeRef{false, source.value}}}, {}};
  for (const ClaimId claim : touched) summarise(after, claim);
  std::vector<report::Consequence> found;
  store_.each_claim(touched, [&](const model::ClaimRows& rows) {
    if (!judged_.asked_about(rows.claim)) return;
    const Judgement now = after.judge.judge(rows);
    const analysis::Effect effect = analysis::effect_of(before_.at(rows.claim), now);
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

std::vector<std::vector<report::Consequence>> CaseInsight::without(const std::vector<SourceId>& sources) {
  index();
  std::vector<std::vector<report::Consequence>> all;
  all.reserve(sources.size());
  Work work(progress_, "withdrawing", sources.size(), "sources");
  for (const SourceId source : sources) {
    all.push_back(consequences(source));
    work.step();
  }
  return all;
}

std::vector<std::string> CaseInsight::drawn(const std::vector<std::string>& dots) {
  std::vector<std::string> none(dots.size());
  if (!can_draw_) return none;
  const Work work(progress_, "drawing", 0);
  try {
    return draw_graphs(dots);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::missing_tool) throw;
    can_draw_ = false;
    return none;
  }
}

}  // namespace stemma::app
