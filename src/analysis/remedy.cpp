#include "analysis/remedy.hpp"

#include <algorithm>
#include <utility>

#include "analysis/judge.hpp"

namespace stemma::analysis {
namespace {

/// Puts additions into rows, one after another.
class Adder {
 public:
  Adder(model::SharedRows& shared, std::span<model::ClaimRows* const> claims, std::optional<Day> day)
      : shared_(shared), claims_(claims), day_(day) {
    if (day_) shared_.latest = std::max(shared_.latest, *day_);
  }

  void add(const Addition& addition) {
    switch (addition.move) {
      case Move::witness:
        return say(addition, source(SourceKind::person), {}, true);
      case Move::record:
        return look_up(addition);
      case Move::revives:
      case Move::confirms:
        return say(addition, addition.source, {}, true);
      case Move::named: {
        model::ValidityRow validity;
        if (day_) validity.from = *day_;
        shared_.anonymity.push_back({addition.source, false, validity});
        return;
      }
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
    for (model::ClaimRows* const into : claims_) {
      model::ClaimRows& rows = *into;
      if (std::find(addition.claims.begin(), addition.claims.end(), rows.claim) == addition.claims.end()) continue;
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
    }
  }

  void look_up(const Addition& addition) {
    const SourceId examined = source(SourceKind::document);
    const SourceId by = shared_.newsroom.is_none() ? source(SourceKind::person) : shared_.newsroom;
    say(addition, by, {examined}, true);
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

  model::SharedRows& shared_;
  std::span<model::ClaimRows* const> claims_;
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

/// Goes through the menu until every finding has its smallest remedies.
class Search {
 public:
  Search(const Docket& docket, const Judgement& before)
      : docket_(docket), before_(before), found_(before.findings.size()), least_(before.findings.size(), 0) {}

  std::vector<std::vector<Cleared>> run() {
    for (const Remedy& remedy : menu(docket_, before_)) {
      now_ = effort(remedy);
      if (!wanted(remedy)) continue;
      const Judgement after = judge(with_additions(remedy, docket_));
      if (remedy.size() == 1) note(remedy.front(), after.findings);
      for (std::size_t i = 0; i < found_.size(); ++i) {
        if (open(i)) take(i, remedy, after);
      }
    }
    return std::move(found_);
  }

 private:
  bool open(std::size_t i) const { return found_[i].empty() || least_[i] >= now_; }

  /// Some finding is open that the parts may have to do with.
  bool wanted(const Remedy& remedy) const {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (!open(i)) continue;
      const auto idle = [&](const Addition& addition) { return is_idle(addition, i); };
      const auto count = static_cast<std::size_t>(std::count_if(remedy.begin(), remedy.end(), idle));
      if (count == 0 || (remedy.size() > most_combined && count < remedy.size())) return true;
    }
    return false;
  }

  bool is_idle(const Addition& addition, std::size_t finding) const {
    const auto at = std::find_if(noted_.begin(), noted_.end(), [&](const auto& one) { return one.first == addition; });
    return at != noted_.end() && at->second[finding];
  }

  /// A move that leaves a finding word for word as it was will not help others to clear it. Witnesses and records
  /// are left out of this: the third may tip what the first does not touch.
  void note(const Addition& addition, const std::vector<Finding>& after) {
    if (addition.move == Move::witness || addition.move == Move::record) return;
    std::vector<bool> idle;
    for (const Finding& finding : before_.findings) {
      idle.push_back(std::any_of(after.begin(), after.end(), [&](const Finding& other) {
        return other.rule == finding.rule && other.message == finding.message && other.kind == finding.kind &&
               other.evidence == finding.evidence && other.parties == finding.parties && other.why == finding.why;
      }));
    }
    noted_.emplace_back(addition, std::move(idle));
  }

  void take(std::size_t i, const Remedy& remedy, const Judgement& after) {
    const Finding& finding = before_.findings[i];
    std::optional<Cleared> whole = clears(remedy, finding, before_, after);
    if (!whole) return;
    Cleared cleared = remedy.size() > most_combined ? pruned(std::move(*whole), docket_, finding, before_) : *whole;
    const std::size_t needed = effort(cleared.remedy);
    if (found_[i].empty() || needed < least_[i]) {
      found_[i].clear();
      least_[i] = needed;
    }
    found_[i].push_back(std::move(cleared));
  }

  const Docket& docket_;
  const Judgement& before_;
  std::vector<std::vector<Cleared>> found_;
  std::vector<std::size_t> least_;
  std::size_t now_ = 0;
  std::vector<std::pair<Addition, std::vector<bool>>> noted_;  ///< by finding: the move leaves it alone
};

}  // namespace

std::size_t effort(const Remedy& remedy) {
  std::size_t sum = 0;
  for (const Addition& addition : remedy) sum += std::max<std::size_t>(1, addition.claims.size());
  return sum;
}

void put(const Remedy& remedy, std::optional<Day> as_of, model::SharedRows& shared,
         std::span<model::ClaimRows* const> claims) {
  const Day day = as_of.value_or(shared.as_of.value_or(shared.latest));
  Adder adder(shared, claims, day == earliest_day ? std::nullopt : std::optional{day});
  for (const Addition& addition : remedy) adder.add(addition);
}

Docket with_additions(const Remedy& remedy, Docket docket) {
  std::vector<model::ClaimRows*> claims{&docket.claim};
  for (model::ClaimRows& rows : docket.neighbours) claims.push_back(&rows);
  put(remedy, docket.as_of, docket.shared, claims);
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

bool is_gone(const Finding& finding, const std::vector<Finding>& before, const std::vector<Finding>& after) {
  const auto of_rule = [&](const Finding& other) { return other.rule == finding.rule; };
  const auto is_it = [&](const Finding& other) { return of_rule(other) && other.message == finding.message; };
  return std::count_if(after.begin(), after.end(), of_rule) < std::count_if(before.begin(), before.end(), of_rule) &&
         std::none_of(after.begin(), after.end(), is_it);
}

std::optional<Cleared> clears(const Remedy& remedy, const Finding& finding, const Judgement& before,
                              const Judgement& after) {
  if (!is_gone(finding, before.findings, after.findings)) return std::nullopt;
  std::vector<std::string_view> brings = new_rules(before.findings, after.findings);
  if (!brings.empty() && before.numbers.origins.min > 0) return std::nullopt;
  return Cleared{remedy, std::move(brings)};
}

std::vector<std::vector<Cleared>> smallest_remedies(const Docket& docket, const Judgement& judgement) {
  return Search(docket, judgement).run();
}

std::vector<Cleared> smallest_remedies(const Docket& docket, const Finding& finding) {
  const PublicationId publication{finding.subject.id};
  const Remedy remedy{{Move::archive, {}, {}, publication, {}, {}}};
  const std::vector<Finding> before = judge_publication(docket, publication);
  const std::vector<Finding> after = judge_publication(with_additions(remedy, docket), publication);
  if (!is_gone(finding, before, after)) return {};
  return {{remedy, new_rules(before, after)}};
}

}  // namespace stemma::analysis
