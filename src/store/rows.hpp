// What all claims share, as compact rows for judging.
#pragma once

#include <memory>

#include "db/connection.hpp"
#include "model/rows.hpp"
#include "store/beside.hpp"
#include "store/rows_beside.hpp"

namespace stemma::store {

/// Begins to read, each by a thread of its own. Where no thread can be started, get() reads.
RowsBeside begin_rows(std::unique_ptr<const Beside> for_publications, std::unique_ptr<const Beside> for_habits);

/// Takes from `beside` what is read there.
model::SharedRows read_shared_rows(const db::Connection& connection, RowsBeside beside = {});

}  // namespace stemma::store
