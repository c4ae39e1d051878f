#include "graph/spread.hpp"

#include <algorithm>
#include <utility>

namespace stemma::graph {

Spread::Spread(const Lineage& lineage, const std::vector<bool>& ended)
    : lineage_(lineage),
      alive_(ended.size(), false),
      through_(ended.size()),
      first_alive_(lineage.pages(), no_entry),
      vouches_(lineage.pages(), false) {
  const auto entries = lineage.entries();
  std::vector<std::pair<PageIndex, EntryIndex>> dependants;
  for (EntryIndex i = 0; i < entries.size(); ++i) {
    const Entry& entry = entries[i];
    if (entry.own_basis && !ended[i]) vouches_[entry.page] = true;
    for (const PageIndex below : entry.rests_on) dependants.emplace_back(below, i);
    for (const PublicationId named : entry.named) {
      if (const PageIndex below = lineage.page(named); below != no_page) dependants.emplace_back(below, i);
    }
  }
  std::sort(dependants.begin(), dependants.end());
  std::vector<EntryIndex> queue;
  const auto try_entry = [&](EntryIndex i) {
    if (alive_[i] || ended[i] || !stands(entries[i])) return;
    through_[i] = ground_for(i);
    alive_[i] = true;
    const PageIndex page = entries[i].page;
    if (first_alive_[page] == no_entry) queue.push_back(i);  // the others bring nothing new
    first_alive_[page] = std::min(first_alive_[page], i);
  };
  for (EntryIndex i = 0; i < entries.size(); ++i) try_entry(i);
  for (std::size_t next = 0; next < queue.size(); ++next) {  // NOLINT(modernize-loop-convert): the queue grows
    const PageIndex page = entries[queue[next]].page;
    for (auto above = std::lower_bound(dependants.begin(), dependants.end(), std::pair{page, EntryIndex{0}});
         above != dependants.end() && above->first == page; ++above) {
      try_entry(above->second);
    }
  }
}

bool Spread::at_ground(const Entry& entry) const {
  return entry.grounded && (entry.vouched.empty() || std::any_of(entry.vouched.begin(), entry.vouched.end(),
                                                                 [&](PageIndex page) { return vouches_[page]; }));
}

bool Spread::stands(const Entry& entry) const {
  for (const PublicationId named : entry.named) {
    if (const PageIndex page = lineage_.page(named); page != no_page && !is_alive(page)) return false;
  }
  return at_ground(entry) ||
         std::any_of(entry.rests_on.begin(), entry.rests_on.end(), [&](PageIndex page) { return is_alive(page); });
}

EntryIndex Spread::ground_for(EntryIndex i) const {
  const Entry& entry = lineage_.entries()[i];
  if (at_ground(entry)) return i;
  return first_alive_[*std::find_if(entry.rests_on.begin(), entry.rests_on.end(),
                                    [&](PageIndex page) { return is_alive(page); })];
}

}  // namespace stemma::graph
