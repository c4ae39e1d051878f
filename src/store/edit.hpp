// Changes of a record that is in a database.
#pragma once

#include "db/connection.hpp"
#include "store/store.hpp"

namespace stemma::store {

/// See Store::add_control. Inside a transaction.
void edit_control(db::Connection& connection, const ControlAdditions& additions, const CommitNote& note);

/// See Store::add_publication. Inside a transaction.
void edit_publications(db::Connection& connection, const PublicationRecord& added, const CommitNote& note);

}  // namespace stemma::store
