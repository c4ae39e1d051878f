// The record without what one commit did to it.
#pragma once

#include <cstdint>

#include "db/connection.hpp"
#include "stemma/record.hpp"

namespace stemma::store {

/// The record as it is, but for what `commit` did. Throws Error usage if there is no such commit, if it is the first,
/// and where something later rests on it: an entry that was changed again, or that is referred to; every reason is
/// told.
CaseRecord record_without(const db::Connection& connection, std::uint64_t commit);

}  // namespace stemma::store
