// What is withdrawn before it was published.
#include <unordered_map>

#include "interchange/date_order.hpp"
#include "interchange/readers.hpp"

namespace stemma::interchange {

void check_withdrawals(const CaseRecord& record, Mistakes& mistakes) {
  if (record.withdrawals.empty()) return;
  std::unordered_map<std::string_view, const PublicationRecord*> where;
  for (const PublicationRecord& publication : record.publications) {
    where.emplace(publication.id, &publication);
    for (const AttributionRecord& attribution : publication.says) where.emplace(attribution.id, &publication);
  }
  for (const WithdrawalRecord& withdrawal : record.withdrawals) {
    // An origin may have recanted before somebody printed the old words: that is a finding, and no mistake.
    if (!withdrawal.date || withdrawal.act == WithdrawalAct::recants) continue;
    const auto found = where.find(withdrawal.of);
    if (found == where.end() || !found->second->date) continue;
    const PublicationRecord& publication = *found->second;
    if (!impossibly_before(*withdrawal.date, *publication.date)) continue;
    mistakes.add({withdrawal.at.line, withdrawal.at.column},
                 fmt::format("{} is withdrawn on {}, before it was published on {}", shown(withdrawal.of),
                             withdrawal.date->text, publication.date->text),
                 fmt::format("one of the two dates is wrong; the publication is on line {}", publication.at.line));
  }
}

}  // namespace stemma::interchange
