// What history tells of each commit, as far as it may be shown.
#pragma once

#include "db/connection.hpp"
#include "model/log.hpp"

namespace stemma::store {

/// Throws Error database where the history does not fit the record.
///
/// Without `include_sealed` nothing is told of an entry that is sealed, was sealed once, or was not public and is gone,
/// but that it was changed; of one that was not public then, which fields changed and not what they said; and of a
/// message that mentions a sealed entry, that it does.
model::Log read_log(const db::Connection& connection, bool include_sealed);

}  // namespace stemma::store
