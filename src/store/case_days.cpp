#include "store/case_days.hpp"

#include <algorithm>
#include <string_view>

#include "store/read.hpp"

namespace stemma::store {
namespace {

/// Publications whose date ends on a day from the first to the last of these.
std::int64_t count_between(const db::Connection& connection, Day first, Day last) {
  auto row = connection.prepare("SELECT count(*) FROM publication WHERE date_last BETWEEN ? AND ? ORDER BY 1");
  row.bind(1, std::int64_t{first}).bind(2, std::int64_t{last});
  row.step();
  return row.integer(0);
}

}  // namespace

std::optional<Day> read_latest(const db::Connection& connection) {
  std::optional<Day> latest;
  // A period without an end says nothing of how far the record reaches.
  for (const std::string_view query : {"SELECT max(date_last) FROM publication WHERE date_last < ? ORDER BY 1",
                                       "SELECT max(said_on_last) FROM attribution WHERE said_on_last < ? ORDER BY 1",
                                       "SELECT max(date_last) FROM withdrawal WHERE date_last < ? ORDER BY 1"}) {
    auto row = connection.prepare(query);
    row.bind(1, std::int64_t{latest_day});
    if (row.step() && !row.is_null(0)) latest = std::max(latest.value_or(earliest_day), read_day(row, 0));
  }
  return latest;
}

std::optional<Day> read_natural_day(const db::Connection& connection) {
  auto row = connection.prepare("SELECT as_of_last FROM case_info ORDER BY id");
  if (row.step() && !row.is_null(0)) return read_day(row, 0);
  return read_latest(connection);
}

std::uint64_t later_publications(const db::Connection& connection, Day day) {
  std::int64_t later = count_between(connection, day + 1, latest_day - 1);
  if (day < read_natural_day(connection).value_or(earliest_day)) {
    later += connection.integer("SELECT count(*) FROM publication WHERE date_last IS NULL ORDER BY 1");
    later += count_between(connection, latest_day, latest_day);  // "2024/.." names no day by which it was out
  }
  return static_cast<std::uint64_t>(later);
}

}  // namespace stemma::store
