// The numbered scripts of schema/migrations, built in: bringing a database to the current schema, and
// telling ours from anything else.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "db/connection.hpp"

namespace stemma::store {

/// "Stma": what PRAGMA application_id of a case database says.
inline constexpr std::int64_t application_id = 0x53746d61;

struct Migration {
  std::string_view name;  ///< "0001_initial.sql"; its number is the version it leads to
  std::string_view sql;   ///< sets user_version to that number
};

/// All of them, in order; the first leads to version 1.
std::span<const Migration> migrations();

/// Runs those that `connection` has not seen, each in a transaction of its own, and records each.
/// Error database; the migrations before the failing one stay.
void migrate(db::Connection& connection, std::span<const Migration> list = migrations());

/// The same of the database file at `path`, after a backup of it as it is: beside it, as `PATH.v3-backup` for
/// version 3. Does nothing where it is the newest already. Error io or database if there can be no backup: nothing is
/// changed then.
void upgrade(db::Connection& connection, const std::string& path);

/// Every table and index with its text, one line each. A view or trigger shows as a line too many.
std::string schema_text(const db::Connection& connection);

/// It has seen all of them.
bool is_newest(const db::Connection& connection);

/// Throws unless the file is a case database whose tables are exactly those that its version has: Error
/// foreign_database, newer_database, or database if it is damaged. Reads nothing but the schema.
/// `shown` names the file in messages.
void require_ours(const db::Connection& connection, const std::string& shown,
                  std::span<const Migration> list = migrations());

}  // namespace stemma::store
