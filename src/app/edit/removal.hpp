// What goes with an entry that is removed.
//
// Nothing that is left may come to say something else than it did. So an attribution goes with whoever stands in its
// chain, rather than being left with a shorter one, which would have another origin; and what was limited to claims
// that are gone goes too, rather than coming to hold for all. A link that only adds to its entry (an interest, a
// controller, what a publication cites) is taken out of it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "app/edit/entry_index.hpp"

namespace stemma::app {

struct Removal {
  std::set<Entry> removed;  ///< the one that was asked for included
  struct Consequence {
    std::optional<Entry> of;  ///< nothing for the case itself
    bool goes = false;        ///< else it loses its link
    std::string_view why;     ///< "its chain goes through", to be followed by `by`
    Entry by;
    friend auto operator<=>(const Consequence&, const Consequence&) = default;
  };
  std::vector<Consequence> consequences;  ///< in the order of kinds and rows, the case first
};

/// What removing the entry would do; changes nothing.
Removal plan_removal(const CaseRecord& record, const EntryIndex& index, const Entry& entry);

/// Does it.
void remove_entries(CaseRecord& record, const EntryIndex& index, const Removal& removal);

}  // namespace stemma::app
