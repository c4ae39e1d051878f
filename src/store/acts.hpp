// What was done about what is on record: withdrawals, checks, decisions and assessments.
#pragma once

#include "db/connection.hpp"
#include "model/rows.hpp"

namespace stemma::store {

/// Reads them into `rows`, which has the sources, publications and claims that they name.
void read_acts(const db::Connection& connection, model::SharedRows& rows);

}  // namespace stemma::store
