// One prepared statement: bind, step, read. Owns the sqlite3_stmt; must not outlive its Connection, to which it goes
// back where the connection keeps statements.
//
// Columns are read by name. The search starts behind the column that was read last, so reading in the
// order of the SELECT costs one comparison each. Rejected: reading by position, where a column that is
// put in later shifts all that follow without an error.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace stemma::db {

class KeptStatements;

/// Bytes, as opposed to text.
struct Blob {
  std::string_view bytes;
};

class Statement {
 public:
  /// Compiles one statement, or takes one that was kept; Error database if it is not one. `kept` may be null.
  Statement(sqlite3* database, std::string_view sql, KeptStatements* kept = nullptr);

  /// Parameters count from 1. Text and blobs are not copied: they must live until the next reset().
  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, double value);
  Statement& bind(int parameter, std::string_view text);
  Statement& bind(int parameter, Blob blob);
  Statement& bind_null(int parameter);
  /// What another statement reads in a column, whatever it is, copied.
  Statement& bind(int parameter, const Statement& from, int column);

  /// True if there is a row to read. Error database.
  bool step();
  /// Steps a statement that gives no rows, then resets it.
  void run();
  /// Makes it ready to run again; bindings stay.
  void reset() noexcept;

  /// In the order of the SELECT.
  const std::vector<std::string>& columns() const { return names_; }
  /// Position of a column; Error internal if the statement has none of that name.
  int column(std::string_view name) const {
    if (expected_ < names_.size() && names_[expected_] == name) return static_cast<int>(expected_++);
    return find_column(name);
  }

  bool is_null(int column) const;
  bool is_text(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  /// Valid until the next step() or reset(). Empty for null.
  std::string_view text(int column) const;
  std::string_view blob(int column) const;

  bool is_null(std::string_view name) const { return is_null(column(name)); }
  std::int64_t integer(std::string_view name) const { return integer(column(name)); }
  double real(std::string_view name) const { return real(column(name)); }
  std::string_view text(std::string_view name) const { return text(column(name)); }
  std::string_view blob(std::string_view name) const { return blob(column(name)); }

  std::string_view sql() const;

 private:
  struct Close {
    KeptStatements* kept = nullptr;
    void operator()(sqlite3_stmt* statement) const noexcept;
  };
  void check(int code) const;
  int find_column(std::string_view name) const;
  int checked(int column) const {
    if (!at_row_ || column < 0 || static_cast<std::size_t>(column) >= names_.size()) throw_no_value(column);
    return column;
  }
  [[noreturn]] void throw_no_value(int column) const;

  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Close> statement_;
  std::vector<std::string> names_;
  mutable std::size_t expected_ = 0;
  bool at_row_ = false;  ///< there is a row to read
};

}  // namespace stemma::db
