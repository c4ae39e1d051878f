// Which rows a slice has (slice.hpp), by their numbers in the whole case.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "db/connection.hpp"
#include "stemma/ids.hpp"

namespace stemma::store {

/// What other rows refer to by its number.
enum class Entity : std::uint8_t { source, claim, publication, attribution, withdrawal, check, decision, assessment };
constexpr std::size_t entity_count = 8;

/// By entity, in order.
using SliceRows = std::array<std::set<std::int64_t>, entity_count>;

SliceRows find_slice(const db::Connection& whole, const std::vector<ClaimId>& claims);

}  // namespace stemma::store
