#include "analysis/remedy.hpp"

#include <algorithm>
#include <utility>

#include "analysis/judge.hpp"

namespace stemma::analysis {
namespace {

/// Puts additions into a docket, one after another.
class Adder {
 public:
  Adder(Docket& docket, std::optional<Day> day) : docket_(docket), shared_(docket.shared), day_(day) {
    if (day_) shared_.latest = std::max(shared_.latest, *day_);
  }

  void add(const Addition& addition) {
    switch (addition.move) {
      case Move::witness:
        return say(addition, source(SourceKind::person), {}, true);
      case Move::record: {
        const SourceId examined = source(SourceKind::document);
        const SourceId by = shared_.newsroom.is_none() ? source(SourceKind::person) : shared_.newsroom;
        return say(addition, by, {examined}, true);
      }
      case Move::revives:
        return say(addition, addition.source, {}, true);
      case Move::speaks:
        return say(addition, addition.source, {}, false);
      case Move::takes_back:
        return take_back(addition);
      case Move::distinct:
      case Move::same: {
        const bool same = addition.move == Move::same;
        shared_.identity.push_back(
            {addition.source, addition.other, same ? IdentityKind::same_as : IdentityKind::distinct_from, {}});
        return;
      }
      case Move::archive:
        shared_.publications[addition.publication.index()].archived = true;
        shared_.publications[addition.publication.index()].hashed = true;
        return;
    }
  }

 private:
  SourceId source(SourceKind kind) {
    model::SourceRow row;
    row.kind = kind;
    shared_.sources.push_back(row);
    return SourceId{shared_.sources.size() - 1};
  }

  void say(const Addition& addition, SourceId by, const std::vector<SourceId>& chain, bool knows) {
    model::PublicationRow publication;
    publication.publisher = by;
    publication.dated = day_.has_value();
    if (day_) publication.date = {*day_, *day_};
    publication.derivations.offset = static_cast<std::uint32_t>(shared_.derivations.size());
    shared_.publications.push_back(publication);
    const auto put = [&](model::ClaimRows& rows) {
      if (std::find(addition.claims.begin(), addition.claims.end(), rows.claim) == addition.claims.end()) return;
      model::AttributionRow row;
      row.id = AttributionId{--next_attribution_};
      row.publication = PublicationId{shared_.publications.size() - 1};
      row.chain = {static_cast<std::uint32_t>(rows.links.size()), static_cast<std::uint32_t>(chain.size())};
      for (const SourceId link : chain) rows.links.push_back({false, link.value});
      row.stance = !knows ? Stance::hedges : chain.empty() ? Stance::asserts : Stance::reports;
      row.first_hand = knows;
      row.has_credibility = knows;
      if (knows) row.credibility = Credibility::c2;
      rows.attributions.push_back(row);
    };
    put(docket_.claim);
    for (model::ClaimRows& rows : docket_.neighbours) put(rows);
  }

  void take_back(const Addition& addition) {
    for (const AttributionId of : addition.of) {
      model::WithdrawalRow row;
      row.act = WithdrawalAct::recants;
      row.by = addition.source;
      row.scope = model::WithdrawalScope::attribution;
      row.of = of.value;
      row.claims.offset = static_cast<std::uint32_t>(shared_.withdrawal_claims.size());
      row.dated = day_.has_value();
      if (day_) row.date = {*day_, *day_};
      shared_.withdrawals.push_back(row);
    }
  }

  Docket& docket_;
  model::SharedRows& shared_;
  std::optional<Day> day_;
  std::uint32_t next_attribution_ = AttributionId::none_value;
};

std::vector<std::string_view> new_rules(const std::vector<Finding>& before, const std::vector<Finding>& after) {
  std::vector<std::string_view> found;
  for (const Finding& finding : after) {
    const auto same_rule = [&](const Finding& other) { return other.rule == finding.rule; };
    if (std::any_of(before.begin(), before.end(), same_rule)) continue;
    if (std::find(found.begin(), found.end(), finding.rule) == found.end()) found.push_back(finding.rule);
  }
  return found;
}

/// Fewer findings of its rule than before, and this one not among them: some rules find several things.
bool gone(const Finding& finding, const std::vector<Finding>& before, const std::vector<Finding>& after) {
  const auto of_rule = [&](const Finding& other) { return other.rule == finding.rule; };
  const auto is_it = [&](const Finding& other) { return of_rule(other) && other.message == finding.message; };
  return std::count_if(after.begin(), after.end(), of_rule) < std::count_if(before.begin(), before.end(), of_rule) &&
         std::none_of(after.begin(), after.end(), is_it);
}

/// What clears, without the parts that are not needed for that.
Cleared pruned(Cleared cleared, const Docket& docket, const Finding& finding, const Judgement& before) {
  for (std::size_t i = 0; cleared.remedy.size() > 1 && i < cleared.remedy.size();) {
    Remedy less = cleared.remedy;
    less.erase(less.begin() + static_cast<std::ptrdiff_t>(i));
    if (auto still = clears(less, finding, before, judge(with_additions(less, docket)))) {
      cleared = std::move(*still);
    } else {
      ++i;
    }
  }
  return cleared;
}

}  // namespace

std::size_t effort(const Remedy& remedy) {
  std::size_t sum = 0;
  for (const Addition& addition : remedy) sum += std::max<std::size_t>(1, addition.claims.size());
  return sum;
}

Docket with_additions(const Remedy& remedy, Docket docket) {
  const Day day = docket.as_of.value_or(docket.shared.as_of.value_or(docket.shared.latest));
  Adder adder(docket, day == earliest_day ? std::nullopt : std::optional{day});
  for (const Addition& addition : remedy) adder.add(addition);
  return docket;
}

Judgement judge(const Docket& docket) {
  Judge judge(docket.shared, docket.as_of, docket.policy);
  for (const model::ClaimRows& rows : docket.neighbours) judge.summarise(rows);
  return judge.judge(docket.claim);
}

std::vector<Finding> judge_publication(const Docket& docket, PublicationId publication) {
  return Judge(docket.shared, docket.as_of, docket.policy).findings_on(publication);
}

std::optional<Cleared> clears(const Remedy& remedy, const Finding& finding, const Judgement& before,
                              const Judgement& after) {
  if (!gone(finding, before.findings, after.findings)) return std::nullopt;
  std::vector<std::string_view> brings = new_rules(before.findings, after.findings);
  if (!brings.empty() && before.numbers.origins.min > 0) return std::nullopt;
  return Cleared{remedy, std::move(brings)};
}

std::vector<std::vector<Cleared>> smallest_remedies(const Docket& docket, const Judgement& judgement) {
  const std::vector<Finding>& findings = judgement.findings;
  std::vector<std::vector<Cleared>> found(findings.size());
  std::vector<std::size_t> least(findings.size(), 0);
  for (const Remedy& remedy : menu(docket, judgement)) {
    const std::size_t now = effort(remedy);
    const auto open = [&](std::size_t i) { return found[i].empty() || least[i] >= now; };
    bool any_open = false;
    for (std::size_t i = 0; i < findings.size(); ++i) any_open = any_open || open(i);
    if (!any_open) break;
    const Judgement after = judge(with_additions(remedy, docket));
    for (std::size_t i = 0; i < findings.size(); ++i) {
      if (!open(i)) continue;
      std::optional<Cleared> whole = clears(remedy, findings[i], judgement, after);
      if (!whole) continue;
      Cleared cleared = pruned(std::move(*whole), docket, findings[i], judgement);
      const std::size_t needed = effort(cleared.remedy);
      if (found[i].empty() || needed < least[i]) {
        found[i].clear();
        least[i] = needed;
      }
      found[i].push_back(std::move(cleared));
    }
  }
  return found;
}

std::vector<Cleared> smallest_remedies(const Docket& docket, const Finding& finding) {
  const PublicationId publication{finding.subject.id};
  const Remedy remedy{{Move::archive, {}, {}, publication, {}, {}}};
  const std::vector<Finding> before = judge_publication(docket, publication);
  const std::vector<Finding> after = judge_publication(with_additions(remedy, docket), publication);
  if (!gone(finding, before, after)) return {};
  return {{remedy, new_rules(before, after)}};
}

}  // namespace stemma::analysis
