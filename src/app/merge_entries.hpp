// stemma merge: two entries that turn out to be one.
#pragma once

#include <string>
#include <vector>

#include "app/edit/fold_entry.hpp"
#include "app/world.hpp"

namespace stemma::app {

struct MergeRequest {
  std::string path, kind, keep, other;  ///< two entries as find_entry has them
  FieldChoice choice;
  bool include_sealed = false;  ///< conflicts may show the values of sealed entries
  std::string message;
};

struct Merged {
  std::vector<FieldConflict> conflicts;  ///< where not empty, nothing was changed
  std::string keep, other;               ///< the ids as people see them
  std::vector<std::string> changes;      ///< what became of attributions: "joined …", "shortened …"
};

/// The other entry goes into the one that is kept: all that named it names that one, its ids lead there, its name is an
/// alias, and of its fields nothing is lost. Sources, claims and publications. Throws what edit_case throws; Error
/// usage for entries that are not there, or cannot be one; bad_input where the record says that they are two.
Merged merge_entries(const MergeRequest& request, const World& world);

}  // namespace stemma::app
