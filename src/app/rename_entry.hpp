// stemma rename: an entry gets another id.
#pragma once

#include <string>

#include "app/world.hpp"

namespace stemma::app {

struct RenameRequest {
  std::string path, kind, id;  ///< as find_entry has them
  std::string to;
  std::string message;
};

/// All that names the entry names it by the new id, and the earlier one still leads to it. The default ids of
/// attributions follow. Throws what edit_case throws; Error usage for an entry that is not there or has no id, and for
/// an id that is none or taken.
void rename_entry(const RenameRequest& request, const World& world);

}  // namespace stemma::app
