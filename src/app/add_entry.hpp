// stemma add: new entries in a case.
#pragma once

#include <string>
#include <vector>

#include "app/world.hpp"
#include "interchange/entry_file.hpp"

namespace stemma::app {

struct NewEntry {
  EntryKind kind = EntryKind::source;
  /// The id that it is to have; of an attribution the publication that it stands in. Empty for the other kinds, which
  /// have none.
  std::string id;
  interchange::EntryText text;
};

/// The entry that a command line gives. `kind` is a word of EntryKind; `from` a file with its fields as YAML, "-" for
/// standard input, or empty; `settings` go over what the file has. Throws Error usage where an id is missing or too
/// many, and where nothing is said of the entry; what read_file throws.
NewEntry new_entry(const std::string& kind, const std::string& id, const std::string& from,
                   const std::vector<std::string>& settings);

struct AddRequest {
  std::string path;
  std::vector<NewEntry> entries;  ///< an entry may name those before it
  std::string message;
};

/// Adds the entries, each behind all others of its kind, in one change. Throws what edit_case throws; Error usage for
/// an id that is none or taken; bad_input with every mistake of the fields of an entry.
void add_entries(const AddRequest& request, const World& world);

}  // namespace stemma::app
