// What is withdrawn before it was published.
#include <unordered_map>

#include "interchange/date_order.hpp"
#include "interchange/readers.hpp"

namespace stemma::interchange {

void check_withdrawals(const CaseRecord& record, Mistakes& mistakes) {
  if (record.withdrawals.empty()) return;
  std::unordered_map<std::string_view, const PublicationRecord*> where;
  std::unordered_map<std::string_view, const AttributionRecord*> said;
  for (const PublicationRecord& publication : record.publications) {
    where.emplace(publication.id, &publication);
    for (const AttributionRecord& attribution : publication.says) {
      where.emplace(attribution.id, &publication);
      said.emplace(attribution.id, &attribution);
    }
  }
  for (const WithdrawalRecord& withdrawal : record.withdrawals) {
    if (!withdrawal.date) continue;
    if (const auto words = said.find(withdrawal.of); words != said.end()) {
      const std::optional<Date>& on = words->second->said_on;
      if (on && impossibly_before(*withdrawal.date, *on)) {
        mistakes.add({withdrawal.at.line, withdrawal.at.column},
                     fmt::format("{} is withdrawn on {}, before it was said on {}", shown(withdrawal.of),
                                 withdrawal.date->text, on->text),
                     fmt::format("one of the two dates is wrong; the words are on line {}", words->second->at.line));
        continue;
      }
    }
    const auto found = where.find(withdrawal.of);
    if (found == where.end() || !found->second->date) continue;
    // An origin may have recanted before somebody else printed the old words: that is a finding, and no mistake.
    if (withdrawal.act == WithdrawalAct::recants && withdrawal.by != found->second->by) continue;
    const PublicationRecord& publication = *found->second;
    if (!impossibly_before(*withdrawal.date, *publication.date)) continue;
    mistakes.add({withdrawal.at.line, withdrawal.at.column},
                 fmt::format("{} is withdrawn on {}, before it was published on {}", shown(withdrawal.of),
                             withdrawal.date->text, publication.date->text),
                 fmt::format("one of the two dates is wrong; the publication is on line {}", publication.at.line));
  }
}

}  // namespace stemma::interchange
