// All or nothing: begins on construction, rolls back in the destructor unless committed.
#pragma once

#include "db/connection.hpp"

namespace stemma::db {

class Transaction {
 public:
  enum class Kind { read, write };
  /// A write transaction takes the write lock at once, so that it cannot fail half-way for want of it. Where the file
  /// has no write-ahead log it waits for those who read, and who comes to read then waits for its end. Error io after
  /// ten seconds of waiting.
  explicit Transaction(Connection& connection, Kind kind = Kind::write);
  /// Never throws: where SQLite has rolled back by itself already there is nothing left to do.
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  /// Error database if SQLite cannot commit; the destructor then rolls back.
  void commit();

 private:
  Connection& connection_;
  bool open_ = true;
};

}  // namespace stemma::db
