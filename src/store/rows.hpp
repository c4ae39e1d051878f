// What all claims share, as compact rows for judging.
#pragma once

#include "db/connection.hpp"
#include "model/rows.hpp"

namespace stemma::store {

model::SharedRows read_shared_rows(const db::Connection& connection);

}  // namespace stemma::store
