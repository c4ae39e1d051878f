// Reading columns as the model has them. A value that the schema would not have let in means a damaged or
// doctored file, which is an Error of kind database and never a wrong index or a made-up word.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"
#include "db/connection.hpp"
#include "stemma/record.hpp"

namespace stemma::store {

[[noreturn]] void throw_damaged(const db::Statement& row, std::string_view what);

std::string read_text(const db::Statement& row, std::string_view column);
bool read_flag(const db::Statement& row, int column);
bool read_flag(const db::Statement& row, std::string_view column);
std::optional<bool> read_optional_flag(const db::Statement& row, std::string_view column);
std::optional<double> read_real(const db::Statement& row, std::string_view column);
std::optional<std::uint32_t> read_count(const db::Statement& row, std::string_view column);
/// Columns `prefix`scale, `prefix`code, `prefix`number.
ScaleValue read_scale(const db::Statement& row, const std::string& prefix);
std::optional<Date> read_date(const db::Statement& row, std::string_view prefix);
Validity read_validity(const db::Statement& row);
/// 32 hex digits.
std::string read_uid(const db::Statement& row);
/// A day; damaged if it does not fit.
Day read_day(const db::Statement& row, int column);
/// A row number below `count`; damaged otherwise.
std::uint32_t read_row(const db::Statement& row, std::string_view column, std::size_t count);
std::uint32_t read_row(const db::Statement& row, int column, std::size_t count);
/// Row numbers are dense: the next row read must have number `expected`.
void expect_row(const db::Statement& row, std::string_view column, std::size_t expected);

/// How many rows a table has; damaged if the index that is counted in its place has not the rows that the table has,
/// for whoever asks goes on to use the number as a bound.
std::size_t count_rows(const db::Connection& connection, std::string_view table);
/// One more than its highest row number, which is how many rows it has unless it is damaged. Nothing is counted: a
/// bound for what refers to a few of many rows.
std::size_t row_bound(const db::Connection& connection, std::string_view table);

template <class E>
E read_word(const db::Statement& row, int column) {
  const auto word = from_string<E>(row.text(column));
  if (!word) throw_damaged(row, "a word that Stemma does not know");
  return *word;
}
template <class E>
E read_word(const db::Statement& row, std::string_view column) {
  return read_word<E>(row, row.column(column));
}
template <class E>
std::optional<E> read_optional_word(const db::Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return read_word<E>(row, column);
}
template <class E>
std::optional<E> read_optional_word(const db::Statement& row, std::string_view column) {
  return read_optional_word<E>(row, row.column(column));
}

/// Files are few: they are read once, and not looked up for every entry.
class KnownFiles {
 public:
  explicit KnownFiles(const db::Connection& connection);
  /// Where a row was written.
  Place position(const db::Statement& row) const;

 private:
  std::vector<std::string> paths_;
};

/// What reading any entity needs: the connection, the files, and the slugs that references turn into.
struct Reading {
  explicit Reading(const db::Connection& from);

  const db::Connection& connection;
  KnownFiles files;
  std::vector<std::string> sources, claims, publications, attributions;

  Place at(const db::Statement& row) const { return files.position(row); }
  /// The slug in one of the lists above that a column refers to; empty for NULL.
  std::string slug(const db::Statement& row, std::string_view column, const std::vector<std::string>& of) const;
  /// The slug in whichever of two columns is not NULL.
  std::string node(const db::Statement& row, std::string_view source_column, std::string_view publication_column) const;
};

/// Calls `use(parent, row)` for each child row in order; `query` must be ordered by its parent, then position.
template <class Parent, class Use>
void read_children(const db::Connection& connection, std::string_view query, std::string_view parent_column,
                   std::vector<Parent>& parents, Use use) {
  auto row = connection.prepare(query);
  while (row.step()) use(parents[read_row(row, parent_column, parents.size())], row);
}

}  // namespace stemma::store
