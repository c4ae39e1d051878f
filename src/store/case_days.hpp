// The days that a case is of: when it is looked at, and how much of it was out by a day. Answered from indexes, without
// reading the case.
#pragma once

#include <cstdint>
#include <optional>

#include "db/connection.hpp"
#include "stemma/date.hpp"

namespace stemma::store {

/// Latest date in the record; nothing where none has an end.
std::optional<Day> read_latest(const db::Connection& connection);
/// The day by which the case is judged unless another is asked for: its own `as_of`, else its latest date.
std::optional<Day> read_natural_day(const db::Connection& connection);
/// How many publications were not out by that day. Undated ones were by the natural day, and not before.
std::uint64_t later_publications(const db::Connection& connection, Day day);

}  // namespace stemma::store
