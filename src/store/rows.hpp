// What all claims share, as compact rows for judging.
#pragma once

#include "db/connection.hpp"
#include "model/rows.hpp"

namespace stemma::store {

/// `beside`, where it is not null, sees the same, and is read at the same time by a thread of its own.
model::SharedRows read_shared_rows(const db::Connection& connection, const db::Connection* beside = nullptr);

}  // namespace stemma::store
