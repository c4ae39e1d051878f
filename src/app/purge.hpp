// stemma purge: what people wrote about an entry really goes, out of everything that Stemma keeps.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/world.hpp"

namespace stemma::app {

struct PurgeOptions {
  std::string path, kind, id;      ///< an entry as find_entry has it, or one that is gone; or nothing
  std::vector<std::string> texts;  ///< taken out wherever they are
  bool force = false;
  std::string message;
};

/// "purged   source `protected-1`". Sealed entries by their stand-ins.
using PurgeReport = std::vector<std::string>;

/// Hands what goes to `tell` before anything is changed; then takes it out of the record, its history and the copies
/// kept with it, writes the database anew, and removes the backups that migrations made beside it. Without id and texts
/// it only does the latter two. What it took out is then looked for in all these files once more. Throws what
/// open_for_edit and Store::purge throw; Error usage for an entry that never was; bad_input where `force` is not set;
/// io where something is left that it cannot remove.
/// Returns the message of its commit, empty if there was nothing to commit.
std::string purge(const PurgeOptions& options, const World& world, const std::function<void(const PurgeReport&)>& tell);

}  // namespace stemma::app
