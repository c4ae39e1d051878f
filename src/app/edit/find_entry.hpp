// Entries of a record that is being changed, by the words that people have for them.
#pragma once

#include <string>

#include "app/edit/entry_index.hpp"
#include "store/store.hpp"

namespace stemma::app {

/// The entry with this id: as it is now, as it was once, or that of a stand-in of a sealed entry; or, for kinds without
/// ids, the number. `kind` is a word of EntryKind, or empty for any kind that has ids. Throws Error usage where there
/// is none, or several. `store` holds the record that the index is of.
Entry find_entry(store::Store& store, const EntryIndex& index, const std::string& kind, const std::string& id);

/// The id as people see it, of a sealed entry that of its stand-in; the number of an entry that has none.
std::string shown_id(store::Store& store, const Entry& entry);
/// "source `mofa`", "check 2"
std::string named(store::Store& store, const Entry& entry);

}  // namespace stemma::app
