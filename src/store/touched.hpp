// What the commits since one of them touched.
#pragma once

#include <cstdint>

#include "db/connection.hpp"
#include "model/touched.hpp"

namespace stemma::store {

/// Of the commits after number `commit`. References are read from the entries as they are now and from the lines that
/// history keeps of what they were; a line that cannot be read, as after a purge, counts as everything. Everything too,
/// where the case has no day of its own and its latest date is another than before. Error bad_input if there is no such
/// commit.
model::Touched touched_since(const db::Connection& connection, std::uint64_t commit);

}  // namespace stemma::store
