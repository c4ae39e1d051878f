#include "app/next.hpp"

#include <optional>

#include "analysis/agenda.hpp"
#include "app/case_judge.hpp"
#include "app/open_case.hpp"
#include "app/remedy_record.hpp"
#include "app/version.hpp"
#include "interchange/fragment.hpp"
#include "report/agenda.hpp"

namespace stemma::app {
namespace {

analysis::FetchClaims rows_from(store::Store& store) {
  return [&store](const std::vector<ClaimId>& claims) {
    std::vector<model::ClaimRows> rows;
    rows.reserve(claims.size());
    store.each_claim(claims, [&](const model::ClaimRows& one) { rows.push_back(one); });
    return rows;
  };
}

class NextPage {
 public:
  NextPage(OpenCase& opened, const CaseJudge& judged)
      : store_(opened.store),
        progress_(opened.progress),
        judged_(judged),
        agenda_(judged.rows(), judged.judge(), rows_from(opened.store)) {}

  report::AgendaPage make(std::size_t most) {
    consider();
    report::AgendaPage page;
    const CaseHead head = judged_.head();
    page.as_of = head.as_of;
    page.policy = head.policy;
    page.gaps = agenda_.gaps();
    // One more than is shown, so that it can be said whether there are more.
    std::optional<Work> work;
    std::vector<analysis::Step> steps =
        agenda_.best(most == 0 ? 0 : most + 1, [&](std::size_t made, std::size_t at_most) {
          if (!work) work.emplace(progress_, "trying", at_most, "steps");
          work->reach(made);
        });
    page.all = most == 0 || steps.size() <= most;
    if (!page.all) steps.resize(most);
    for (analysis::Step& step : steps) {
      report::AgendaStep& made = page.steps.emplace_back(report::AgendaStep{step, entries(step.remedy), {}});
      for (const analysis::Remedy& other : step.instead) made.instead.push_back(entries(other));
    }
    page.withdrawn = agenda_.withdrawn();
    page.tried = agenda_.tried();
    return page;
  }

 private:
  void consider() {
    const analysis::Judge& judge = judged_.judge();
    judged_.each_of_all("judging", [&](const model::ClaimRows& rows) {
      agenda_.consider(rows, judge.judge(rows), judged_.asked_about(rows.claim));
    });
    if (judged_.asked()) return;  // asked about some claims only, nothing is said of the rest of the record
    const auto count = static_cast<std::uint32_t>(judged_.rows().publications.size());
    for (std::uint32_t p = 0; p < count; ++p) agenda_.consider(PublicationId{p}, judge.findings_on(PublicationId{p}));
  }

  report::Field entries(const analysis::Remedy& remedy) const {
    const RemedyRecord made =
        remedy_record(remedy, judged_.rows(), judged_.head().as_of, store_.texts(), [&](const std::string& id) {
          return !store_.find_source(id).is_none() || !store_.find_publication(id).is_none() ||
                 !store_.find_claim(id).is_none();
        });
    return case_file_fields(made);
  }

  store::Store& store_;
  Progress* progress_;
  const CaseJudge& judged_;
  analysis::Agenda agenda_;
};

}  // namespace

void show_next(const NextRequest& request, const Look& look, const World& world, std::ostream& out) {
  OpenCase opened = open_case(request.of, world);
  const CaseJudge judged(opened, request.of);
  const report::Words words(opened.store.texts(), judged.parties());
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  const report::AgendaPage page = NextPage(opened, judged).make(request.most);
  request.format == "json" ? write_json(out, page, words, options) : write_text(out, page, words, options);
}

}  // namespace stemma::app
