#include "app/case_judge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <optional>
#include <utility>

#include "app/claims_asked.hpp"
#include "app/judge_pool.hpp"
#include "app/policies.hpp"
#include "base/read_ahead.hpp"
#include "model/policy.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t worth_a_thread = 1000;  // neighbours

/// What a face may ask the judge.
class JudgedParties : public report::Parties {
 public:
  JudgedParties(const analysis::Judge& judge, const Kin& kin) : judge_(judge), kin_(kin) {}
  bool named(SourceId source) const override { return judge_.named(source); }
  GroupId group(SourceId source) const override { return judge_.group(source); }
  SourceId group_root(GroupId group) const override { return judge_.group_root(group); }
  bool state_controlled(SourceId source) const override { return kin_.state_controlled(source); }
  bool outlet(SourceId source) const override { return judge_.outlet(source); }

 private:
  const analysis::Judge& judge_;
  const Kin& kin_;
};

std::optional<Day> day_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const std::optional<Date> date = parse_date(text);
  if (!date) {
    throw Error(ErrorKind::usage, fmt::format("`{}` is no date", text),
                "write a day, a month or a year: 2024-03-14, 2024-03, 2024");
  }
  if (date->period.last == latest_day) {
    throw Error(ErrorKind::usage, fmt::format("`{}` has no last day", text), "name the day that you mean");
  }
  return date->period.last;
}

}  // namespace

struct CaseJudge::State {
  State(OpenCase& opened, const JudgeRequest& request, model::Policy policy,
        const std::vector<model::NodeRef>& withdrawn)
      : store(opened.store),
        whole(opened.whole ? &*opened.whole : nullptr),
        progress(opened.progress),
        threads(opened.threads),
        many(opened.many),
        shared(store.shared_rows(std::move(opened.rows))),
        judge(shared, day_of(request.as_of), std::move(policy), withdrawn),
        kin(shared, judge, !request.as_of.empty()),
        parties(judge, kin),
        asked(claims_asked(request, store, shared)),
        first_reader(std::move(opened.claims)) {
    if (many && !asked && !first_reader.valid()) first_reader = store.read_claims_beside();
    summarise(asked ? judge.neighbours(*asked) : judge.neighbours());
  }

  /// Asked about some claims only, their neighbours are summed up at first.
  void summarise_all() {
    if (all_summed_up) return;
    all_summed_up = true;
    summarise(judge.neighbours());
  }

  void summarise(const std::vector<ClaimId>& neighbours) {
    if (neighbours.empty()) return;
    Work work(progress, "summing up", neighbours.size(), "claims");
    store::ClaimReader reader = store.read_claims(neighbours);
    const auto read = [&](model::ClaimRows& rows) -> std::optional<std::size_t> {
      if (!reader.next(rows)) return std::nullopt;
      return sizeof rows + rows.attributions.size() * sizeof(model::AttributionRow);
    };
    base::ReadAhead<model::ClaimRows> ahead(read, threads > 1 && neighbours.size() >= worth_a_thread);
    while (const model::ClaimRows* rows = ahead.next()) {
      judge.summarise(*rows);
      work.step();
    }
  }

  /// Of the claims asked about; of many, on a connection of its own.
  store::ClaimReader reader() {
    if (asked) return store.read_claims(*asked);
    if (many && !first_reader.valid()) first_reader = store.read_claims_beside();
    return first_reader.valid() ? first_reader.get() : store.read_claims();
  }

  store::Store& store;
  const store::Store* whole;  ///< of which `store` is a slice; null where it is none
  Progress* progress;
  unsigned threads;
  bool many;
  const model::SharedRows shared;
  analysis::Judge judge;
  Kin kin;
  JudgedParties parties;
  std::optional<std::vector<ClaimId>> asked;  ///< sorted; nothing: all
  bool all_summed_up = !asked;
  std::future<store::ClaimReader> first_reader;  ///< made ready while neighbours are summed up
};

CaseJudge::CaseJudge(OpenCase& opened, const JudgeRequest& request, const std::vector<model::NodeRef>& withdrawn)
    : state_(std::make_unique<State>(opened, request, find_policy(request.policy), withdrawn)) {}
CaseJudge::CaseJudge(OpenCase& opened, const JudgeRequest& request, model::Policy policy)
    : state_(std::make_unique<State>(opened, request, std::move(policy), std::vector<model::NodeRef>{})) {}
CaseJudge::~CaseJudge() = default;

const model::SharedRows& CaseJudge::rows() const { return state_->shared; }
const analysis::Judge& CaseJudge::judge() const { return state_->judge; }
const Kin& CaseJudge::kin() const { return state_->kin; }
const report::Parties& CaseJudge::parties() const { return state_->parties; }
const std::optional<std::vector<ClaimId>>& CaseJudge::asked() const { return state_->asked; }

bool CaseJudge::asked_about(ClaimId claim) const {
  return !state_->asked || std::binary_search(state_->asked->begin(), state_->asked->end(), claim);
}

CaseHead CaseJudge::head() const {
  const store::Store& whole = state_->whole != nullptr ? *state_->whole : state_->store;
  const store::Counts counts = whole.counts();
  const analysis::Judge& judge = state_->judge;
  CaseHead head;
  if (judge.as_of() != earliest_day) head.as_of = judge.as_of();
  head.policy = judge.policy().name;
  head.claims = counts.claims;
  head.sources = counts.sources;
  head.later_publications = whole.later_publications(judge.as_of());
  head.publications = counts.publications - head.later_publications;
  return head;
}

void CaseJudge::each_claim(std::string_view what, const std::function<void(const model::ClaimRows&)>& visit) const {
  if (!state_->asked) {
    each_of_all(what, visit);
    return;
  }
  Work work(state_->progress, what, state_->asked->size(), "claims");
  state_->store.each_claim(*state_->asked, [&](const model::ClaimRows& rows) {
    visit(rows);
    work.step();
  });
}

void CaseJudge::each_judgement(std::string_view what,
                               const std::function<void(const model::ClaimRows&, Judgement&&)>& visit) const {
  const std::optional<std::vector<ClaimId>>& asked = state_->asked;
  Work work(state_->progress, what, asked ? asked->size() : state_->shared.claims.size(), "claims");
  store::ClaimReader reader = state_->reader();
  const JudgeWork all{[&](model::ClaimRows& rows) { return reader.next(rows); }, reader.beside(),
                      [&](const model::ClaimRows& rows) { return state_->judge.judge(rows); },
                      [&](const model::ClaimRows& rows, Judgement&& judgement) {
                        visit(rows, std::move(judgement));
                        work.step();
                      }};
  judge_in_order(all, state_->threads);
}

void CaseJudge::each_of_all(std::string_view what, const std::function<void(const model::ClaimRows&)>& visit) const {
  state_->summarise_all();
  Work work(state_->progress, what, state_->shared.claims.size(), "claims");
  state_->store.each_claim([&](const model::ClaimRows& rows) {
    visit(rows);
    work.step();
  });
}

}  // namespace stemma::app
