// Changes of a record that is in a database.
//
// An edit is a function on the record as strings. What it changed is found by comparing the lines that history digests,
// before and after; the tables are then written anew. Rejected: an SQL statement for every kind of change. Row numbers
// are dense and in the editor's order, so that nearly every change moves some of them, and a case that a desk works on
// is written in milliseconds.
#pragma once

#include <functional>

#include "db/connection.hpp"
#include "store/store.hpp"

namespace stemma::store {

struct RecordedEdit {
  EditCounts counts;
  bool commit = false;  ///< else there is nothing to be written
};

/// A database that nothing was imported into has an empty first commit: writes it if there is none. Inside a
/// transaction.
void begin_history(db::Connection& connection, const CaseRecord& record, const CommitNote& note);

/// See Store::edit. Inside a transaction.
RecordedEdit edit_record(db::Connection& connection, const std::function<void(Edit&)>& change, const CommitNote& note);

/// Takes the record out of its tables, so that another one can be written; history stays. Inside a transaction.
void empty_record(db::Connection& connection);

}  // namespace stemma::store
