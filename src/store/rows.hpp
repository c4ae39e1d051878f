// The record as compact rows for judging.
#pragma once

#include <functional>
#include <vector>

#include "db/connection.hpp"
#include "model/rows.hpp"

namespace stemma::store {

model::SharedRows read_shared_rows(const db::Connection& connection);

/// Calls `visit` with each claim's rows in the editor's order, those without attributions included.
void visit_claims(const db::Connection& connection, const std::function<void(const model::ClaimRows&)>& visit);
/// The same for these claims alone, in their order. Error usage if there is no such claim.
void visit_claims(const db::Connection& connection, const std::vector<ClaimId>& claims,
                  const std::function<void(const model::ClaimRows&)>& visit);

}  // namespace stemma::store
