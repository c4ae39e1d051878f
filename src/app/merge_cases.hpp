// stemma merge CASE OTHER: two copies of a case, worked on apart, become one again.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/edit_case.hpp"
#include "app/merge_conflicts.hpp"
#include "app/world.hpp"

namespace stemma::app {

struct MergeCasesRequest {
  std::string path, other;              ///< two databases; `other` is never written to
  std::optional<store::Side> prefer;    ///< whose value stands wherever nothing else is said
  std::vector<std::string> keep, take;  ///< conflicts by name, for ours and for the other's
  std::vector<std::string> new_ids;     ///< "ID=NEW" for entries of the other
  bool include_sealed = false;          ///< conflicts may show the values of sealed entries
  bool dry_run = false;
  std::string message;
};

/// Somebody who can be asked, one conflict after the other: which side, or which new id; nothing breaks it off.
struct Arbiter {
  std::function<std::optional<store::Side>(const ShownConflict&)> side;
  std::function<std::optional<std::string>(const ShownConflict&)> new_id;
};

struct MergedCases {
  std::vector<ShownConflict> conflicts;  ///< where not empty, nothing was changed
  std::vector<std::string> changes;      ///< what is different here: "added      claim `c9`"
  std::vector<std::string> remarks;      ///< what somebody may want to look at
  bool up_to_date = false;               ///< all that the other has is here
};

/// Brings in what the other copy has, from their common history by uid. `arbiter` may be null. Throws what edit_case
/// throws; Error usage where the two have no history in common, and for names that are no conflict; database where a
/// history does not verify; bad_input where both together are no valid case.
MergedCases merge_cases(const MergeCasesRequest& request, const Arbiter* arbiter, const World& world);

}  // namespace stemma::app
