// stemma list CASE withdrawals
#include "app/list/list_kind.hpp"

namespace stemma::app {
namespace {

void list(const CaseView& view, const Found& found) {
  std::uint64_t number = 0;
  for (const WithdrawalRecord& withdrawal : view.record().withdrawals) {
    Facets facets;
    facets.words["kind"] = {std::string(to_string(withdrawal.act))};
    facets.words["claim"] = ids_of(withdrawal.claims);
    facets.words["source"] = view.party(withdrawal.by);
    for (const std::string& id : view.party(withdrawal.of)) facets.words["source"].push_back(id);
    facets.date = period_of(withdrawal.date);
    facets.texts = {withdrawal.of, withdrawal.note};
    report::ListRow row;
    row.values = {++number,
                  date_or_nothing(withdrawal.date),
                  std::string(to_string(withdrawal.act)),
                  text_or_nothing(withdrawal.by),
                  withdrawal.of,
                  ids_of(withdrawal.claims),
                  text_or_nothing(withdrawal.in),
                  text_or_nothing(withdrawal.note)};
    found(std::move(row), facets);
  }
}

}  // namespace

ListKind list_withdrawals() {
  return {"withdrawals",
          words<WithdrawalAct>(),
          {"claim", "from", "kind", "source", "text", "to"},
          false,
          {{"number", "no"},
           {"date", "date"},
           {"act", "act"},
           {"by", "by"},
           {"of", "of"},
           {"claims", "claims", false, 16},
           {"in"},
           {"note", "note", true}},
          list};
}

}  // namespace stemma::app
