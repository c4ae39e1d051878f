// The tables of a slice (slice.hpp), and which of their columns are row numbers of entities.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "store/slice_rows.hpp"

namespace stemma::store {

struct SlicedTable {
  std::string_view name;
  std::string_view key;    ///< the column that says to whom a row belongs
  std::string_view order;  ///< of the rows of one entity
  Entity of;               ///< what `key` refers to
};

/// Parents before children.
std::span<const SlicedTable> sliced_tables();

/// What a column of that name refers to in any table; nothing where it holds something else. A test compares with the
/// references of the schema.
std::optional<Entity> referred(std::string_view column);
/// The same, or what the rows of the table themselves are, where the column is their number.
std::optional<Entity> referred(const SlicedTable& table, std::string_view column);

}  // namespace stemma::store
