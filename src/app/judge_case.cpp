#include "app/judge_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "analysis/judge.hpp"
#include "app/policies.hpp"
#include "base/text.hpp"
#include "model/policy.hpp"

namespace stemma::app {
namespace {

/// What a face may ask the judge.
class JudgedParties : public report::Parties {
 public:
  explicit JudgedParties(const analysis::Judge& judge) : judge_(judge) {}
  bool named(SourceId source) const override { return judge_.named(source); }
  GroupId group(SourceId source) const override { return judge_.group(source); }
  SourceId group_root(GroupId group) const override { return judge_.group_root(group); }
  bool state_controlled(SourceId source) const override { return judge_.state_controlled(source); }
  bool outlet(SourceId source) const override { return judge_.outlet(source); }

 private:
  const analysis::Judge& judge_;
};

constexpr std::size_t few_claims = 12;  ///< this many are listed where one is not found

struct Question {
  std::optional<Day> as_of;
  std::vector<ClaimId> claims;  ///< in the editor's order, each once; empty: all
  model::Policy policy;
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

ClaimId claim_named(const std::string& slug, store::Store& store, std::size_t claim_count) {
  const ClaimId found = store.find_claim(slug);
  if (!found.is_none()) return found;
  std::vector<std::string> slugs;
  slugs.reserve(claim_count);
  for (std::size_t i = 0; i < claim_count; ++i) slugs.push_back(store.texts().claim(ClaimId{i}).id);
  std::string hint = base::did_you_mean(slug, slugs);
  if (!slugs.empty() && slugs.size() <= few_claims) hint = fmt::format("it has {}", fmt::join(slugs, ", "));
  if (hint.empty()) hint = "`stemma report` lists the claims of a case";
  throw Error(ErrorKind::usage, fmt::format("the case has no claim `{}`", slug), std::move(hint));
}

using VisitRows = std::function<void(const model::ClaimRows&)>;

void each_claim(const store::Store& store, const std::vector<ClaimId>& claims, const VisitRows& visit) {
  if (claims.empty()) {
    store.each_claim(visit);
    return;
  }
  for (const ClaimId claim : claims) visit(store.claim_rows(claim));
}

CaseHead head_of(const store::Store& store, const analysis::Judge& judge) {
  const store::Counts counts = store.counts();
  CaseHead head;
  if (judge.as_of() != earliest_day) head.as_of = judge.as_of();
  head.policy = judge.policy().name;
  head.claims = counts.claims;
  head.sources = counts.sources;
  for (std::uint32_t p = 0; p < counts.publications; ++p) {
    ++(judge.published(PublicationId{p}) ? head.publications : head.later_publications);
  }
  return head;
}

Question ask(const JudgeRequest& request, store::Store& store, std::size_t claim_count) {
  Question question{day_of(request.as_of), {}, find_policy(request.policy)};
  for (const std::string& slug : request.claims) question.claims.push_back(claim_named(slug, store, claim_count));
  std::sort(question.claims.begin(), question.claims.end());
  question.claims.erase(std::unique(question.claims.begin(), question.claims.end()), question.claims.end());
  return question;
}

}  // namespace

Totals judge_case(OpenCase& opened, const JudgeRequest& request, Tally tally, const MakeFace& make_face) {
  store::Store& store = opened.store;
  const model::SharedRows shared = store.shared_rows();
  Question question = ask(request, store, shared.claims.size());
  analysis::Judge judge(shared, question.as_of, std::move(question.policy));
  for (const ClaimId claim : judge.neighbours()) judge.summarise(store.claim_rows(claim));

  // Asked about some claims only, nothing is said of the rest of the record.
  const std::vector<Finding> of_the_record = question.claims.empty() ? judge.case_findings() : std::vector<Finding>{};

  CaseHead head = head_of(store, judge);
  if (tally == Tally::in_head) {
    head.totals.emplace();
    const auto asked_for = [&](ClaimId claim) {
      return question.claims.empty() || std::binary_search(question.claims.begin(), question.claims.end(), claim);
    };
    store.each_claim([&](const model::ClaimRows& rows) {
      if (asked_for(rows.claim)) analysis::add_to(*head.totals, judge.judge(rows));
      head.attributions += static_cast<std::uint64_t>(
          std::count_if(rows.attributions.begin(), rows.attributions.end(),
                        [&](const model::AttributionRow& row) { return judge.published(row.publication); }));
    });
    for (const Finding& finding : of_the_record) analysis::add_to(*head.totals, finding);
  }
  const JudgedParties parties(judge);
  const std::unique_ptr<report::Face> face = make_face(store.texts(), parties);
  Totals totals;
  face->begin(head);
  each_claim(store, question.claims, [&](const model::ClaimRows& rows) {
    const Judgement judgement = judge.judge(rows);
    analysis::add_to(totals, judgement);
    face->claim(judgement);
  });
  for (const Finding& finding : of_the_record) analysis::add_to(totals, finding);
  face->case_findings(of_the_record);
  face->end(totals);
  return totals;
}

}  // namespace stemma::app
