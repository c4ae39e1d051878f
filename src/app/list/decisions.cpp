// stemma list CASE decisions
#include "app/list/list_kind.hpp"

namespace stemma::app {
namespace {

void list(const CaseView& view, const Found& found) {
  std::uint64_t number = 0;
  for (const DecisionRecord& decision : view.record().decisions) {
    Facets facets;
    facets.words["rule"] = {decision.rule};
    facets.words["claim"] = {decision.subject};
    facets.words["source"] = view.party(decision.subject);
    facets.date = period_of(decision.on);
    facets.texts = {decision.why, decision.exception, decision.by};
    report::ListRow row;
    row.values = {++number,
                  date_or_nothing(decision.on),
                  decision.rule,
                  text_or_nothing(decision.subject),
                  text_or_nothing(decision.by),
                  date_or_nothing(decision.until),
                  text_or_nothing(decision.why)};
    found(std::move(row), facets);
  }
}

}  // namespace

ListKind list_decisions() {
  return {"decisions",
          {},
          {"claim", "from", "rule", "source", "text", "to"},
          false,
          {{"number", "no"},
           {"date", "date"},
           {"rule", "rule"},
           {"subject", "about"},
           {"by", "by"},
           {"until", "until"},
           {"why", "why", true}},
          list};
}

}  // namespace stemma::app
