// Where ways from entry to entry end.
#pragma once

#include <vector>

#include "graph/liveness.hpp"

namespace stemma::graph {

/// By entry, for those that lead on: `next` is followed until an entry that is its own next, which every way comes to;
/// no_entry for the others. Each step is taken once, however many ways share it.
std::vector<EntryIndex> ends_of(const std::vector<EntryIndex>& next, const std::vector<bool>& leads_on);

}  // namespace stemma::graph
