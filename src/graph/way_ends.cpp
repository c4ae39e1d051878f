#include "graph/way_ends.hpp"

namespace stemma::graph {

std::vector<EntryIndex> ends_of(const std::vector<EntryIndex>& next, const std::vector<bool>& leads_on) {
  std::vector<EntryIndex> end(next.size(), no_entry);
  std::vector<EntryIndex> passed;
  for (EntryIndex i = 0; i < next.size(); ++i) {
    if (!leads_on[i]) continue;
    EntryIndex at = i;
    while (end[at] == no_entry && next[at] != at) {
      passed.push_back(at);
      at = next[at];
    }
    const EntryIndex last = end[at] == no_entry ? at : end[at];
    end[at] = last;
    for (const EntryIndex before : passed) end[before] = last;
    passed.clear();
  }
  return end;
}

}  // namespace stemma::graph
