// One open database. Every way in goes through one defensive set-up (see connection.cpp).
//
// A connection and its statements are used by one thread at a time: SQLite then locks nothing at every call.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "db/statement.hpp"

struct sqlite3;

namespace stemma::db {

enum class Access : std::uint8_t { read_only, read_write };

class Connection {
 public:
  static Connection in_memory();
  /// The same, where tables of FTS5 may be made too (within a SchemaChange). Nobody else's file is ever read in it.
  static Connection in_memory_for_full_text();
  /// A new, empty database file that only its owner may read; Error io if something is there already.
  static Connection create(const std::string& path);
  /// An existing file; Error io if it is not there, is no ordinary file, may not be opened, or may not be read
  /// now. Damage shows at the first statement.
  ///
  /// Where this process may write, a read-only connection is one that refuses to: it can then take back what an
  /// interrupted program left, and the last to close clears the write-ahead log away. On a medium that nobody can write
  /// to, the file is read as one that does not change.
  static Connection open(const std::string& path, Access access);

  /// All of it, in memory.
  Connection copy_in_memory() const;
  /// All of it as it is at one instant, into a new file that only its owner may read, while others go on writing. Error
  /// io if something is there already, database if it cannot be written; what is at `path` then is of no use.
  void copy_to(const std::string& path) const;

  /// The bytes of a file that would hold all of it.
  std::string image() const;
  /// Puts into a database that is empty what an image() holds.
  void take(std::string_view image);

  /// From now on readers and a writer work side by side, and a commit is on the disk when it is made: a write-ahead
  /// log, which is emptied into the file and removed when the last connection closes. The file keeps it. While others
  /// have the file open without one, it goes on without.
  void write_ahead();

  /// From now on changes are written into the file itself, while a journal beside it keeps what was there: once instead
  /// of twice, and a commit is on the disk when it is made, but readers and a transaction that writes wait for one
  /// another. While others have the file open, it goes on as it is.
  void write_in_place();

  /// Writes the file anew, with what is in its tables and nothing else, and empties the write-ahead log into it: pages
  /// hold what was deleted or moved no more. Outside a transaction. False if somebody reads an older state, which the
  /// log then keeps.
  bool rebuild();

  ~Connection();
  Connection(Connection&&) noexcept;
  Connection& operator=(Connection&&) noexcept;

  /// How many megabytes of pages are kept in memory at most, once they were read; two at first. Reads the file.
  void keep_pages(int megabytes);

  /// From now on a statement that is done with is kept, and not compiled again when the same is asked for.
  void keep_statements();

  /// Runs statements that give no rows, one after the other.
  void execute(std::string_view sql);
  Statement prepare(std::string_view sql) const;
  /// First column of the first row, which must be there.
  std::int64_t integer(std::string_view sql) const;
  /// Rows that were put in, changed or deleted through this connection since it was opened.
  std::int64_t rows_changed() const;
  /// Rolls back if a transaction is open; never throws.
  void roll_back() noexcept;

  /// Rows that a new one refers to are looked up, and it is refused where they are not there. It is on at first; it
  /// cannot be changed within a transaction.
  void check_references(bool checked) noexcept;

  /// Tables and indexes may be made, changed and dropped only while this is on. It is off at first.
  void allow_schema_changes(bool allowed) noexcept;

 private:
  struct State;
  void copy_into(Connection& copy, const std::string& doing) const;
  void set_journal(const char* journal);
  explicit Connection(std::unique_ptr<State> state);
  static Connection open_with(const std::string& name, int flags, const std::string& shown, bool read_only);
  std::unique_ptr<State> state_;
};

/// True if the file is an ordinary file that starts with the mark of an SQLite database; Error io if it is unreadable.
bool starts_like_database(const std::string& path);

/// Schema changes allowed for as long as this lives.
class SchemaChange {
 public:
  explicit SchemaChange(Connection& connection) : connection_(connection) { connection_.allow_schema_changes(true); }
  ~SchemaChange() { connection_.allow_schema_changes(false); }
  SchemaChange(const SchemaChange&) = delete;
  SchemaChange& operator=(const SchemaChange&) = delete;

 private:
  Connection& connection_;
};

/// References not checked for as long as this lives: whoever puts rows in has looked up each of them already. Outlives
/// the transaction that needs it.
class UncheckedReferences {
 public:
  explicit UncheckedReferences(Connection& connection) : connection_(connection) {
    connection_.check_references(false);
  }
  ~UncheckedReferences() { connection_.check_references(true); }
  UncheckedReferences(const UncheckedReferences&) = delete;
  UncheckedReferences& operator=(const UncheckedReferences&) = delete;

 private:
  Connection& connection_;
};

/// Changes written in place for as long as this lives, and ahead again afterwards, or when somebody opens the file to
/// write to it next. Outlives the transaction that is large.
class WrittenInPlace {
 public:
  explicit WrittenInPlace(Connection& connection) : connection_(connection) { connection_.write_in_place(); }
  ~WrittenInPlace();
  WrittenInPlace(const WrittenInPlace&) = delete;
  WrittenInPlace& operator=(const WrittenInPlace&) = delete;

 private:
  Connection& connection_;
};

}  // namespace stemma::db
