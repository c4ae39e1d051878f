#include "app/judge_case.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "app/case_insight.hpp"
#include "app/case_judge.hpp"
#include "app/known_findings.hpp"
#include "base/read_ahead.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t worth_a_thread = 1000;  // publications

/// Findings on publications, found by another thread while those before are told.
class OnPublications {
 public:
  OnPublications(const CaseJudge& judged, unsigned threads)
      : judge_(judged.judge()),
        count_(judged.rows().publications.size()),
        ahead_([this](std::vector<Finding>& found) { return find(found); }, threads > 1 && count_ >= worth_a_thread) {}

  /// Until the next are asked for.
  const std::vector<Finding>& next() { return *ahead_.next(); }

 private:
  std::optional<std::size_t> find(std::vector<Finding>& found) {
    if (next_ == count_) return std::nullopt;
    found = judge_.findings_on(PublicationId{static_cast<std::uint32_t>(next_++)});
    return (found.size() + 1) * sizeof(Finding);
  }

  const analysis::Judge& judge_;
  const std::size_t count_;
  std::size_t next_ = 0;
  base::ReadAhead<std::vector<Finding>> ahead_;  ///< last: it has the others when it begins
};

}  // namespace

Totals judge_case(OpenCase& opened, const JudgeRequest& request, Tally tally, const MakeFace& make_face) {
  const CaseJudge judged(opened, request);
  const analysis::Judge& judge = judged.judge();

  const std::optional<interchange::Baseline> baseline =
      request.baseline.empty() ? std::nullopt : std::optional(read_baseline_file(request.baseline));
  // A baseline counts what it has shown, so each pass has its own.
  const auto known_findings = [&] {
    return baseline ? std::make_unique<KnownFindings>(*baseline, opened.store.texts()) : nullptr;
  };
  // Asked about some claims only, nothing is said of the rest of the record.
  const auto each_on_the_record = [&](analysis::CaseFold fold, KnownFindings* known, Totals& totals,
                                      const std::function<void(const Finding&)>& visit) {
    if (judged.asked()) return;
    OnPublications on_publications(judged, opened.threads);
    judge.each_case_finding(
        std::move(fold),
        [&](const Finding& finding) {
          if (known != nullptr && known->takes(finding)) {
            ++totals.known;
            return;
          }
          analysis::add_to(totals, finding);
          visit(finding);
        },
        [&](PublicationId) -> const std::vector<Finding>& { return on_publications.next(); });
  };

  CaseHead head = judged.head();
  if (tally == Tally::in_head) {
    analysis::CaseFold counted;
    const auto known = known_findings();
    head.totals.emplace();
    const auto count = [&](const model::ClaimRows& rows) {
      head.attributions += static_cast<std::uint64_t>(
          std::count_if(rows.attributions.begin(), rows.attributions.end(),
                        [&](const model::AttributionRow& row) { return judge.published(row.publication); }));
    };
    judged.each_judgement("judging", [&](const model::ClaimRows& rows, Judgement&& judgement) {
      counted.add(judgement);
      if (known) head.totals->known += known->take_from(judgement.findings);
      analysis::add_to(*head.totals, judgement);
      if (!judged.asked()) count(rows);
    });
    if (judged.asked()) opened.store.each_claim(count);
    each_on_the_record(std::move(counted), known.get(), *head.totals, [](const Finding&) {});
  }
  CaseInsight insight(opened, judged);
  const std::unique_ptr<report::Face> face = make_face(opened.store.texts(), judged.parties(), insight);
  Totals totals;
  analysis::CaseFold fold;
  const auto known = known_findings();
  face->begin(head);
  const std::string_view doing = tally == Tally::in_head ? "writing" : "judging";
  judged.each_judgement(doing, [&](const model::ClaimRows&, Judgement&& judgement) {
    fold.add(judgement);
    if (known) totals.known += known->take_from(judgement.findings);
    analysis::add_to(totals, judgement);
    if (request.opinions) judgement.opinion = judge.opinion(judgement);
    face->claim(judgement);
  });
  each_on_the_record(std::move(fold), known.get(), totals,
                     [&](const Finding& finding) { face->case_finding(finding); });
  face->end(totals);
  return totals;
}

}  // namespace stemma::app
