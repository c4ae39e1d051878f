// The record as compact rows for judging.
#pragma once

#include <functional>

#include "db/connection.hpp"
#include "model/rows.hpp"

namespace stemma::store {

model::SharedRows read_shared_rows(const db::Connection& connection);

/// Calls `visit` with each claim's rows in the editor's order, those without attributions included.
void visit_claims(const db::Connection& connection, const std::function<void(const model::ClaimRows&)>& visit);
/// Error usage if there is no such claim.
model::ClaimRows read_claim_rows(const db::Connection& connection, ClaimId claim);

}  // namespace stemma::store
