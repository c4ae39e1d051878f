#include "app/judge_case.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/case_judge.hpp"

namespace stemma::app {

Totals judge_case(OpenCase& opened, const JudgeRequest& request, Tally tally, const MakeFace& make_face) {
  const CaseJudge judged(opened.store, request);
  const analysis::Judge& judge = judged.judge();

  // Asked about some claims only, nothing is said of the rest of the record.
  const auto findings_on_the_rest = [&](analysis::CaseFold fold) {
    return judged.asked().empty() ? judge.case_findings(std::move(fold)) : std::vector<Finding>{};
  };

  CaseHead head = judged.head();
  if (tally == Tally::in_head) {
    analysis::CaseFold counted;
    head.totals.emplace();
    opened.store.each_claim([&](const model::ClaimRows& rows) {
      if (judged.asked_about(rows.claim)) {
        const Judgement judgement = judge.judge(rows);
        counted.add(judgement);
        analysis::add_to(*head.totals, judgement);
      }
      head.attributions += static_cast<std::uint64_t>(
          std::count_if(rows.attributions.begin(), rows.attributions.end(),
                        [&](const model::AttributionRow& row) { return judge.published(row.publication); }));
    });
    for (const Finding& finding : findings_on_the_rest(std::move(counted))) analysis::add_to(*head.totals, finding);
  }
  const std::unique_ptr<report::Face> face = make_face(opened.store.texts(), judged.parties());
  Totals totals;
  analysis::CaseFold fold;
  face->begin(head);
  judged.each_claim([&](const model::ClaimRows& rows) {
    const Judgement judgement = judge.judge(rows);
    analysis::add_to(totals, judgement);
    fold.add(judgement);
    face->claim(judgement);
  });
  const std::vector<Finding> of_the_record = findings_on_the_rest(std::move(fold));
  for (const Finding& finding : of_the_record) analysis::add_to(totals, finding);
  face->case_findings(of_the_record);
  face->end(totals);
  return totals;
}

}  // namespace stemma::app
