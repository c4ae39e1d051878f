// stemma import LIST CASE.db: what a list of owners says, as links of control in a case.
#pragma once

#include <string>

#include "app/match_ownership.hpp"
#include "app/world.hpp"

namespace stemma::app {

/// The name of an ownership list ends in .csv, in capitals or not.
bool is_ownership_list(const std::string& path);

struct OwnershipImport {
  OwnershipPlan plan;
  std::string entries;  ///< what is added, as the sources of a case file; empty if that is nothing
  bool dated = false;   ///< the links are known from a date on
};

/// Adds to the database in one transaction and one commit; with `dry_run` to nothing, and then `path` may be a case
/// file as well. `list_date` is empty or an EDTF date. Throws Error usage for a case file without dry_run or for a date
/// that is none; bad_input for a list that cannot be read.
OwnershipImport import_ownership(const std::string& list, const std::string& path, const std::string& list_date,
                                 bool dry_run, const World& world);

}  // namespace stemma::app
