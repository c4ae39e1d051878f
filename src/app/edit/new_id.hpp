// Ids that entries are to have.
#pragma once

#include <string>

#include "app/edit/entry_index.hpp"

namespace stemma::app {

/// Throws Error usage where an entry of this kind cannot have this id: it is none, or something has it.
void require_free_id(const EntryIndex& index, EntryKind kind, const std::string& id);

}  // namespace stemma::app
