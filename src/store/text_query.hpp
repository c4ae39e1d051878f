// How texts are read a few at a time: compiled once, bound and stepped, and never left open.
#pragma once

#include <fmt/core.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "db/connection.hpp"
#include "stemma/error.hpp"

namespace stemma::store {

/// How many texts of a kind are kept, at some hundred bytes each. Few, for findings come in the record's order.
inline constexpr std::size_t texts_kept = std::size_t{1} << 13U;

/// Compiled when it is first asked: few commands ask all.
struct Query {
  const db::Connection& connection;
  std::string_view sql;
  std::optional<db::Statement> statement = {};
  db::Statement& get() {
    if (!statement) statement.emplace(connection.prepare(sql));
    return *statement;
  }
};

/// Whoever tells of one after the other is given some at once, which costs half as much.
class Run {
 public:
  /// How many rows to read, of which `row` is the first.
  std::int64_t length(std::uint32_t row) {
    constexpr std::uint32_t near = 8, at_once = 64;
    const bool goes_on = end_ > 0 && row >= end_ && row - end_ < near;
    const std::uint32_t length = goes_on ? at_once : 1;
    end_ = row + length;
    return length;
  }

 private:
  std::uint32_t end_ = 0;  ///< of those that were read last
};

/// Binds and steps; resets when it goes out of scope, so that no statement holds the database open.
class Look {
 public:
  Look(db::Statement& statement, std::uint32_t id) : statement_(statement) {
    statement_.bind(1, std::int64_t{id});
    if (statement_.step()) return;
    statement_.reset();
    throw Error(ErrorKind::internal, fmt::format("no row {} (in: {})", id, statement_.sql()));
  }
  ~Look() { statement_.reset(); }
  /// Of several rows, that one and up to `rows` in all, as long as next() says so.
  Look(db::Statement& statement, std::uint32_t first, std::int64_t rows) : statement_(statement) {
    statement_.bind(1, std::int64_t{first}).bind(2, rows);
    if (next() && statement_.integer("id") == first) return;
    statement_.reset();
    throw Error(ErrorKind::internal, fmt::format("no row {} (in: {})", first, statement_.sql()));
  }
  bool next() { return statement_.step(); }
  Look(const Look&) = delete;
  Look& operator=(const Look&) = delete;
  const db::Statement& operator*() const { return statement_; }

 private:
  db::Statement& statement_;
};

inline std::uint32_t row_number(const db::Statement& row) { return static_cast<std::uint32_t>(row.integer("id")); }

}  // namespace stemma::store
