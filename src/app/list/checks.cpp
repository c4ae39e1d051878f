// stemma list CASE checks
#include "app/list/list_kind.hpp"

namespace stemma::app {
namespace {

void list(const CaseView& view, const Found& found) {
  std::uint64_t number = 0;
  for (const CheckRecord& check : view.record().checks) {
    Facets facets;
    facets.words["kind"] = {std::string(to_string(check.kind))};
    facets.words["claim"] = ids_of(check.claims);
    facets.words["source"] = view.party(check.whom);
    facets.date = period_of(check.on);
    facets.texts = {check.what, check.scope, check.way, check.note};
    report::ListRow row;
    row.values = {++number,
                  date_or_nothing(check.on),
                  std::string(to_string(check.kind)),
                  text_or_nothing(check.whom),
                  ids_of(check.claims),
                  std::string(to_string(check.outcome)),
                  date_or_nothing(check.deadline),
                  text_or_nothing(check.by),
                  text_or_nothing(check.what)};
    found(std::move(row), facets);
  }
}

}  // namespace

ListKind list_checks() {
  return {"checks",
          words<CheckKind>(),
          {"claim", "from", "kind", "source", "text", "to"},
          false,
          {{"number", "no"},
           {"date", "date"},
           {"kind", "kind"},
           {"whom", "whom"},
           {"claims", "claims", false, 16},
           {"outcome", "outcome"},
           {"deadline", "deadline"},
           {"by"},
           {"what", "what", true}},
          list};
}

}  // namespace stemma::app
