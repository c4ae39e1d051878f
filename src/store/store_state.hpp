// What a Store holds: for the files that make it up.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "stemma/error.hpp"
#include "store/beside.hpp"
#include "store/store.hpp"
#include "store/texts.hpp"

namespace stemma::store {

struct Store::State {
  explicit State(db::Connection open) : connection(std::move(open)), texts(connection) {}

  /// Null where there can be none; so there is where the file has gone, or another has come in its place.
  std::unique_ptr<const Beside> open_beside() const {
    if (path.empty()) return nullptr;
    try {
      return store::open_beside(path, connection);
    } catch (const Error&) {
      return nullptr;
    }
  }

  // In this order: what reads goes before what it reads from.
  db::Connection connection;
  std::optional<db::Transaction> snapshot;  ///< a reader sees one state of the database, start to end
  StoredTexts texts;
  std::string path;  ///< of the file that is read; empty in memory, and where it is written
};

}  // namespace stemma::store
