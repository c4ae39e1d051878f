#include "app/judge_case.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "app/case_insight.hpp"
#include "app/case_judge.hpp"
#include "app/known_findings.hpp"

namespace stemma::app {

Totals judge_case(OpenCase& opened, const JudgeRequest& request, Tally tally, const MakeFace& make_face) {
  const CaseJudge judged(opened, request);
  const analysis::Judge& judge = judged.judge();

  // Asked about some claims only, nothing is said of the rest of the record.
  const auto findings_on_the_rest = [&](analysis::CaseFold fold) {
    return !judged.asked() ? judge.case_findings(std::move(fold)) : std::vector<Finding>{};
  };

  const std::optional<interchange::Baseline> baseline =
      request.baseline.empty() ? std::nullopt : std::optional(read_baseline_file(request.baseline));
  // A baseline counts what it has shown, so each pass has its own.
  const auto known_findings = [&] {
    return baseline ? std::make_unique<KnownFindings>(*baseline, opened.store.texts()) : nullptr;
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
    std::vector<Finding> rest = findings_on_the_rest(std::move(counted));
    if (known) head.totals->known += known->take_from(rest);
    for (const Finding& finding : rest) analysis::add_to(*head.totals, finding);
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
  std::vector<Finding> of_the_record = findings_on_the_rest(std::move(fold));
  if (known) totals.known += known->take_from(of_the_record);
  for (const Finding& finding : of_the_record) analysis::add_to(totals, finding);
  face->case_findings(of_the_record);
  face->end(totals);
  return totals;
}

}  // namespace stemma::app
