// From a result code of SQLite to the one error type.
#pragma once

#include <string_view>

struct sqlite3;

namespace stemma::db {

/// What to do about it, as an Error has it; may be empty.
std::string_view hint_for(int code);

/// Throws Error of kind database: what SQLite says, then the SQL. Values bound to a statement are not in
/// the message: they may be about a protected source.
[[noreturn]] void throw_error(sqlite3* database, int code, std::string_view sql);

}  // namespace stemma::db
