// Two databases as two copies of one case.
#pragma once

#include <string>

#include "db/connection.hpp"
#include "store/store.hpp"
#include "store/three_way.hpp"

namespace stemma::store {

/// See Store::compare_with. Nothing where they have no history in common.
std::optional<CopiesOfCase> copies_of(const db::Connection& ours, const db::Connection& theirs);

/// The record that lines encode; entries whose lines the tables have too are as they are there, places included.
CaseRecord record_of(const db::Connection& connection, const RecordText& lines);

/// Every id that an entry had once and that leads to it still, in the order of kinds and ids.
std::vector<FormerId> former_ids(const db::Connection& connection);

}  // namespace stemma::store
