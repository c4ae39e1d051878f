// Parts of rows that several tables have, as judging wants them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/rows.hpp"
#include "store/read.hpp"

namespace stemma::store {

/// Only the last days matter for judging: a fact counts from the last day on which it may have begun.
inline model::ValidityRow validity(const db::Statement& row) {
  const auto day = [&row](std::string_view column, Day without) {
    const int at = row.column(column);
    return row.is_null(at) ? without : read_day(row, at);
  };
  return {day("from_last", earliest_day), day("until_last", latest_day), day("known_last", earliest_day)};
}

/// Reads `prefix`_first and `prefix`_last; false if there is no date.
inline bool read_period(const db::Statement& row, const std::string& prefix, Period& into) {
  const int first = row.column(prefix + "_first");
  if (row.is_null(first)) return false;
  into = {read_day(row, first), read_day(row, row.column(prefix + "_last"))};
  return true;
}

/// As read_period(). "2024/.." names no day by which it had happened: such a period counts as undated.
inline bool read_dated(const db::Statement& row, Period& into) {
  return read_period(row, "date", into) && into.last != latest_day;
}

inline SourceId source(const db::Statement& row, std::string_view column, const model::SharedRows& rows) {
  return SourceId{read_row(row, column, rows.sources.size())};
}

/// Calls `use(row)` for every row of a query.
template <class Use>
void each(const db::Connection& connection, std::string_view query, Use use) {
  auto row = connection.prepare(query);
  while (row.step()) use(row);
}

/// Child rows come ordered by parent: the parent's span grows by the child that is about to get `index`.
inline void grow(model::Span& span, std::size_t index) {
  if (span.count == 0) span.offset = static_cast<std::uint32_t>(index);
  ++span.count;
}

}  // namespace stemma::store
