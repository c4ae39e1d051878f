#include "db/error.hpp"

#include <fmt/core.h>
#include <sqlite3.h>
#include <unistd.h>

#include <string>

#include "db/lock_holder.hpp"
#include "stemma/error.hpp"

namespace stemma::db {
namespace {

constexpr std::size_t longest_sql = 2000;

/// A write-ahead log lets people read; without one, readers and whoever writes keep one another out.
bool can_be_read_meanwhile(const std::string& path) { return ::access((path + "-wal").c_str(), F_OK) == 0; }

std::string file_of(sqlite3* database) {
  const char* name = database == nullptr ? nullptr : sqlite3_db_filename(database, "main");
  return name == nullptr || *name == '\0' ? "the database" : name;
}

/// Whoever waits for its turn to write, or to read what is being written in place, and does not get it.
[[noreturn]] void throw_busy(sqlite3* database) {
  const std::string path = file_of(database);
  const std::string writer = lock_holder(path);
  throw Error(ErrorKind::io,
              writer.empty() ? fmt::format("{} is in use by another program", path)
                             : fmt::format("{} is being written to by {}", path, writer),
              fmt::format("nothing was changed; try again when that is done{}",
                          can_be_read_meanwhile(path) ? ". Reading works meanwhile" : ""));
}

}  // namespace

std::string_view hint_for(int code) {
  switch (code & 0xff) {
    case SQLITE_LOCKED:
      return "another program is using the database; try again when it is done";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "the file is damaged; go back to a copy of it";
    case SQLITE_READONLY:
      return "the file or its folder may not be written";
    case SQLITE_CANTOPEN:
      return "it, or what is named like it, may not be opened; look at who may read and write the folder";
    case SQLITE_NOMEM:
      return "there was not enough memory; close other programs and try again";
    case SQLITE_FULL:
      return "the disk is full; nothing was changed: make room and try again";
    case SQLITE_IOERR:
      return "the disk is full or failing; what was recorded before is still there";
    default:
      return "";
  }
}

void throw_error(sqlite3* database, int code, std::string_view sql) {
  if ((code & 0xff) == SQLITE_BUSY) throw_busy(database);
  // sqlite3_errmsg belongs to the latest call on the connection; with another code it is about something else.
  const bool own = database != nullptr && sqlite3_extended_errcode(database) == code;
  const char* said = own ? sqlite3_errmsg(database) : sqlite3_errstr(code);
  if ((code & 0xff) == SQLITE_FULL || (code & 0xff) == SQLITE_IOERR) {  // whatever was asked
    throw Error(ErrorKind::io, fmt::format("cannot go on with {}: {}", file_of(database), said),
                std::string(hint_for(code)));
  }
  const bool cut = sql.size() > longest_sql;
  throw Error(ErrorKind::database,
              fmt::format("database: {} (in: {}{})", said, sql.substr(0, longest_sql), cut ? " …" : ""),
              std::string(hint_for(code)));
}

}  // namespace stemma::db
