// stemma remove: an entry is taken out of a case, and what cannot stand without it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/world.hpp"

namespace stemma::app {

struct RemoveRequest {
  std::string path, kind, id;  ///< as find_entry has them
  bool force = false;
  std::string message;
};

/// "removed  attribution `tass1/c2`: its chain goes through source `le_src`". Sealed entries by their stand-ins.
using RemovalLines = std::vector<std::string>;

/// Hands what depends on the entry, and what becomes of it, to `tell` before anything is changed; then removes it.
/// Throws what edit_case throws; Error usage for an entry that is not there; bad_input where `force` is not set.
void remove_entry(const RemoveRequest& request, const World& world,
                  const std::function<void(const RemovalLines&)>& tell);

}  // namespace stemma::app
