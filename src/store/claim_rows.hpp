// Makes readers of claims (claim_reader.hpp).
#pragma once

#include <memory>
#include <vector>

#include "store/beside.hpp"
#include "store/claim_reader.hpp"

namespace stemma::store {

/// Of every claim in the editor's order. The connection must outlive it.
ClaimReader read_claims(const db::Connection& connection);
/// Of these claims alone, in their order. Its next() throws Error usage for a claim that is not there.
ClaimReader read_claims(const db::Connection& connection, std::vector<ClaimId> claims);
/// Of every claim, through a connection that is its own from now on.
ClaimReader read_claims(std::unique_ptr<const Beside> beside);

}  // namespace stemma::store
