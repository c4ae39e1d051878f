#include "db/transaction.hpp"

namespace stemma::db {

Transaction::Transaction(Connection& connection, Kind kind) : connection_(connection) {
  // With a log, EXCLUSIVE is IMMEDIATE, and readers go on. Without one they wait: else whoever writes would wait for
  // them at its end, and at every page that memory does not hold.
  connection_.execute(kind == Kind::write ? "BEGIN EXCLUSIVE" : "BEGIN");
}

Transaction::~Transaction() {
  if (open_) connection_.roll_back();
}

void Transaction::commit() {
  connection_.execute("COMMIT");
  open_ = false;
}

}  // namespace stemma::db
