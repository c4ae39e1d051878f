// A second way into an open database file, which sees what the first sees.
#pragma once

#include <memory>
#include <string>

#include "db/connection.hpp"
#include "db/transaction.hpp"

namespace stemma::store {

/// A connection with a snapshot of its own, for another thread than that of the connection which was there before.
struct Beside {
  explicit Beside(const std::string& path)
      : connection(db::Connection::open(path, db::Access::read_only)),
        snapshot(connection, db::Transaction::Kind::read) {}

  db::Connection connection;
  db::Transaction snapshot;
};

/// Null where it does not see the same as `first`, a reader of the file at `path`: somebody has written in between.
/// Throws as Store::open does.
std::unique_ptr<const Beside> open_beside(const std::string& path, const db::Connection& first);

}  // namespace stemma::store
