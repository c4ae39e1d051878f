// What an import is measured against: the rows of a database that is there, written into a new one and nothing else.
//
// bench_bare FROM TO: makes the same tables and indexes, in the same file layout, and puts every row of every table in
// by a statement that is prepared once, in one transaction, with no foreign keys and no CHECK. What is read is what is
// written, so nothing is parsed, looked up or digested. Prints two times in seconds: of reading all rows alone, and of
// the whole. The bare writer is the whole less the reading.
#include <sqlite3.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

void must(int code, sqlite3* database) {
  if (code == SQLITE_OK) return;
  std::fprintf(stderr, "%s\n", sqlite3_errmsg(database));
  std::exit(1);
}

void execute(sqlite3* database, const std::string& sql) {
  must(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), database);
}

sqlite3_stmt* prepare(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  must(sqlite3_prepare_v3(database, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr), database);
  return statement;
}

std::vector<std::string> column_of(sqlite3* database, const std::string& sql) {
  std::vector<std::string> values;
  sqlite3_stmt* statement = prepare(database, sql);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    values.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
  }
  sqlite3_finalize(statement);
  return values;
}

/// Reads the table, and writes it where there is somewhere to write to.
void copy(sqlite3* from, sqlite3* to, const std::string& table) {
  sqlite3_stmt* rows = prepare(from, "SELECT * FROM " + table);
  const int columns = sqlite3_column_count(rows);
  std::string marks = "?";
  for (int c = 1; c < columns; ++c) marks += ", ?";
  sqlite3_stmt* into = to == nullptr ? nullptr : prepare(to, "INSERT INTO " + table + " VALUES (" + marks + ")");
  while (sqlite3_step(rows) == SQLITE_ROW) {
    for (int c = 0; c < columns; ++c) {
      sqlite3_value* value = sqlite3_column_value(rows, c);
      if (into != nullptr) sqlite3_bind_value(into, c + 1, value);
    }
    if (into == nullptr) continue;
    if (sqlite3_step(into) != SQLITE_DONE) must(SQLITE_ERROR, to);
    sqlite3_reset(into);
  }
  sqlite3_finalize(rows);
  sqlite3_finalize(into);
}

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  sqlite3 *from = nullptr, *to = nullptr;
  must(sqlite3_open_v2(words[1], &from, SQLITE_OPEN_READONLY, nullptr), from);
  const std::vector<std::string> tables =
      column_of(from, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid");
  const auto reading = Clock::now();
  for (const std::string& table : tables) copy(from, nullptr, table);
  std::printf("%.6f ", seconds_since(reading));

  const auto start = Clock::now();
  must(sqlite3_open_v2(words[2], &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr), to);
  const std::string page = column_of(from, "PRAGMA page_size").front();
  execute(to,
          "PRAGMA page_size = " + page + "; PRAGMA cache_size = -16000; PRAGMA ignore_check_constraints = ON; BEGIN");
  for (const std::string& sql : column_of(from, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")) {
    execute(to, sql);
  }
  for (const std::string& table : tables) copy(from, to, table);
  execute(to, "COMMIT");
  must(sqlite3_close(to), to);
  std::printf("%.6f\n", seconds_since(start));
  sqlite3_close(from);
  return 0;
}
