#include "db/statement.hpp"

#include <fmt/core.h>
#include <sqlite3.h>

#include <algorithm>

#include "db/error.hpp"
#include "db/kept_statements.hpp"
#include "stemma/error.hpp"

namespace stemma::db {
namespace {

// A null pointer would bind NULL; empty text is not NULL.
const char* pointer(std::string_view text) { return text.data() == nullptr ? "" : text.data(); }

/// Error database if the text is not one statement.
sqlite3_stmt* compiled(sqlite3* database, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                      &statement, &rest);
  if (code != SQLITE_OK) throw_error(database, code, sql);
  const auto used = statement == nullptr ? 0 : static_cast<std::size_t>(rest - sql.data());
  const auto left = sql.substr(std::min(used, sql.size()));
  if (statement == nullptr || left.find_first_not_of(" \t\n;") != std::string_view::npos) {
    sqlite3_finalize(statement);
    throw Error(ErrorKind::database, fmt::format("database: not one statement (in: {})", sql));
  }
  return statement;
}

}  // namespace

void Statement::Close::operator()(sqlite3_stmt* statement) const noexcept {
  if (kept != nullptr) {
    kept->give_back(statement);
  } else {
    sqlite3_finalize(statement);
  }
}

Statement::Statement(sqlite3* database, std::string_view sql, KeptStatements* kept)
    : database_(database), statement_(kept == nullptr ? nullptr : kept->take(sql), Close{kept}) {
  if (statement_ == nullptr) statement_.reset(compiled(database, sql));
  const int count = sqlite3_column_count(statement_.get());
  for (int i = 0; i < count; ++i) names_.emplace_back(sqlite3_column_name(statement_.get(), i));
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), parameter, value));
  return *this;
}

Statement& Statement::bind(int parameter, double value) {
  check(sqlite3_bind_double(statement_.get(), parameter, value));
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  check(sqlite3_bind_text64(statement_.get(), parameter, pointer(text), text.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(int parameter, Blob blob) {
  check(sqlite3_bind_blob64(statement_.get(), parameter, pointer(blob.bytes), blob.bytes.size(), SQLITE_STATIC));
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  check(sqlite3_bind_null(statement_.get(), parameter));
  return *this;
}

Statement& Statement::bind(int parameter, const Statement& from, int column) {
  check(sqlite3_bind_value(statement_.get(), parameter,
                           sqlite3_column_value(from.statement_.get(), from.checked(column))));
  return *this;
}

bool Statement::step() {
  expected_ = 0;
  const int code = sqlite3_step(statement_.get());
  at_row_ = code == SQLITE_ROW;
  if (at_row_) return true;
  if (code == SQLITE_DONE) return false;
  try {
    throw_error(database_, code, sql());
  } catch (...) {
    reset();
    throw;
  }
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

// The result repeats the error of the last step, which has been thrown already.
void Statement::reset() noexcept {
  at_row_ = false;
  sqlite3_reset(statement_.get());
}

int Statement::find_column(std::string_view name) const {
  auto at = std::find(names_.begin() + static_cast<std::ptrdiff_t>(expected_), names_.end(), name);
  if (at == names_.end()) at = std::find(names_.begin(), names_.end(), name);
  if (at == names_.end()) throw Error(ErrorKind::internal, fmt::format("no column \"{}\" (in: {})", name, sql()));
  const auto column = at - names_.begin();
  expected_ = static_cast<std::size_t>(column) + 1;
  return static_cast<int>(column);
}

void Statement::throw_no_value(int column) const {
  throw Error(ErrorKind::internal, fmt::format("no value in column {} (in: {})", column, sql()));
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), checked(column)) == SQLITE_NULL;
}

bool Statement::is_text(int column) const {
  return sqlite3_column_type(statement_.get(), checked(column)) == SQLITE_TEXT;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), checked(column)); }

double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), checked(column)); }

std::string_view Statement::text(int column) const {
  const auto* bytes = sqlite3_column_text(statement_.get(), checked(column));
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Statement::blob(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), checked(column));
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Statement::sql() const {
  const char* text = sqlite3_sql(statement_.get());
  return text == nullptr ? std::string_view{} : std::string_view{text};
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) throw_error(database_, code, sql());
}

}  // namespace stemma::db
