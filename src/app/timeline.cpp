#include "app/timeline.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "app/case_judge.hpp"
#include "app/open_case.hpp"
#include "app/version.hpp"
#include "report/timeline.hpp"

namespace stemma::app {
namespace {

/// The days after which something may be judged otherwise.
class Days {
 public:
  explicit Days(const model::SharedRows& rows) {
    for (const model::PublicationRow& row : rows.publications) {
      if (row.dated) add(row.date.last);
    }
    for (const model::WithdrawalRow& row : rows.withdrawals) {
      if (row.dated) add(row.date.last);
    }
    for (const model::AnonymityRow& row : rows.anonymity) add(row.validity);
    for (const model::ControlRow& row : rows.control) add(row.validity);
    for (const model::IdentityRow& row : rows.identity) add(row.validity);
    for (const model::InterestRow& row : rows.interests) add(row.validity);
    for (const model::DecisionRow& row : rows.decisions) {
      if (row.dated) add(row.date.last);
      if (row.until != latest_day) add(row.until + 1);
    }
  }

  const std::set<Day>& all() const { return days_; }

 private:
  void add(Day day) {
    if (day != earliest_day && day != latest_day) days_.insert(day);
  }
  void add(const model::ValidityRow& validity) {
    add(validity.from);
    add(validity.known);
    if (validity.until != latest_day) add(validity.until + 1);
  }

  std::set<Day> days_;
};

class Timeline {
 public:
  Timeline(OpenCase& opened, const CaseJudge& judged) : opened_(opened), judged_(judged), shared_(judged.rows()) {}

  void write(report::TimelineFace& face) {
    const Day last = judged_.judge().as_of();
    const Days days(shared_);
    const auto end = days.all().upper_bound(last);
    Work work(opened_.progress, "judging", static_cast<std::uint64_t>(std::distance(days.all().begin(), end)), "days");
    for (auto day = days.all().begin(); day != end; ++day) {
      const report::TurnsOfDay made = turns_on(*day);
      if (!made.turns.empty()) face.day(made);
      work.step();
    }
  }

 private:
  report::TurnsOfDay turns_on(Day day) {
    report::TurnsOfDay made{day, {}};
    analysis::Judge judge(shared_, day, judged_.judge().policy());
    const std::vector<ClaimId> neighbours = judge.neighbours();
    opened_.store.each_claim(neighbours, [&](const model::ClaimRows& rows) { judge.summarise(rows); });
    judged_.each_claim("judging", [&](const model::ClaimRows& rows) {
      const bool spoken = std::any_of(rows.attributions.begin(), rows.attributions.end(),
                                      [&](const auto& row) { return out_by(row.publication, day); });
      if (!spoken) return;
      const report::Standing now = report::standing_of(judge.judge(rows));
      const auto [at, fresh] = before_.try_emplace(rows.claim, now);
      if (!fresh && at->second == now) return;
      made.turns.push_back({rows.claim, fresh ? std::nullopt : std::optional(at->second), now, causes(rows, day)});
      at->second = now;
    });
    return made;
  }

  bool out_by(PublicationId id, Day day) const {
    const model::PublicationRow& row = shared_.publications[id.index()];
    return row.dated && row.date.last <= day;
  }

  std::vector<report::Cause> causes(const model::ClaimRows& rows, Day day) const {
    std::vector<report::Cause> found;
    const auto add = [&](const report::Cause& cause) {
      const auto there = std::find_if(found.begin(), found.end(), [&](const report::Cause& other) {
        return other.kind == cause.kind && other.what == cause.what;
      });
      if (there == found.end()) {
        found.push_back(cause);
      } else if (cause.side < there->side) {
        there->side = cause.side;
      }
    };
    for (const model::AttributionRow& row : rows.attributions) {
      const model::PublicationRow& page = shared_.publications[row.publication.index()];
      if (!page.dated || page.date.last != day) continue;
      const model::NodeRef what{true, row.publication.value};
      add({report::Cause::Kind::published, what, report::leaning_of(row.stance), page.date});
    }
    for (const model::WithdrawalRow& row : shared_.withdrawals) {
      if (!row.dated || row.date.last != day || !about(row, rows.claim)) continue;
      const auto what = withdrawn(row, rows);
      if (what) add({report::Cause::Kind::withdrawn, *what, std::nullopt, row.date});
    }
    return found;
  }

  bool about(const model::WithdrawalRow& row, ClaimId claim) const {
    const auto begin = shared_.withdrawal_claims.begin() + row.claims.offset;
    return row.claims.count == 0 || std::find(begin, begin + row.claims.count, claim) != begin + row.claims.count;
  }

  /// What was taken back, if the claim has anything of it.
  static std::optional<model::NodeRef> withdrawn(const model::WithdrawalRow& row, const model::ClaimRows& rows) {
    for (const model::AttributionRow& said : rows.attributions) {
      const bool page = row.scope == model::WithdrawalScope::publication && said.publication.value == row.of;
      const bool words = row.scope == model::WithdrawalScope::attribution && said.id.value == row.of;
      if (page || words) return model::NodeRef{true, said.publication.value};
    }
    if (row.scope == model::WithdrawalScope::source) return model::NodeRef{false, row.of};
    return std::nullopt;
  }

  OpenCase& opened_;
  const CaseJudge& judged_;
  const model::SharedRows& shared_;
  std::map<ClaimId, report::Standing> before_;
};

}  // namespace

void show_timeline(const JudgeRequest& request, const std::string& format, const Look& look, const World& world,
                   std::ostream& out) {
  OpenCase opened = open_case(request, world);
  const CaseJudge judged(opened, request);
  const report::Words words(opened.store.texts(), judged.parties());
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  const auto face = report::timeline_face(format, out, words, options);
  const CaseHead head = judged.head();
  face->begin(head.as_of, head.policy);
  Timeline(opened, judged).write(*face);
  face->end();
}

}  // namespace stemma::app
