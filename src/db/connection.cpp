#include "db/connection.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>

#include "db/defence.hpp"
#include "db/error.hpp"
#include "stemma/error.hpp"

namespace stemma::db {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view mark = "SQLite format 3\0"sv;

[[noreturn]] void throw_io(std::string_view doing, const std::string& path, int error) {
  throw Error(ErrorKind::io, fmt::format("cannot {} {}: {}", doing, path, std::strerror(error)));
}

// SQLite gives "", ":memory:" and "file:..." meanings of their own; a path with a folder has none.
std::string as_file_name(const std::string& path) {
  if (path.empty() || path.find('\0') != std::string::npos) {
    throw Error(ErrorKind::io, fmt::format("\"{}\" is no file name", path.substr(0, path.find('\0'))));
  }
  return path.front() == '/' ? path : "./" + path;
}

/// A program that was stopped while it wrote leaves a journal, and only who may write can take its half change back.
bool must_be_recovered(sqlite3* database) {
  const int code = sqlite3_exec(database, "PRAGMA application_id", nullptr, nullptr, nullptr);
  return code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY;
}

bool is_ordinary_file(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

struct Connection::State {
  sqlite3* database = nullptr;
  Permissions permissions;
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { sqlite3_close_v2(database); }
};

Connection::Connection(std::unique_ptr<State> state) : state_(std::move(state)) {}
Connection::~Connection() = default;
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;

Connection Connection::open_with(const std::string& name, int flags, const std::string& shown) {
  auto state = std::make_unique<State>();
  const int code = sqlite3_open_v2(name.c_str(), &state->database, flags | SQLITE_OPEN_FULLMUTEX, nullptr);
  if (code != SQLITE_OK) {
    throw Error(ErrorKind::io, fmt::format("cannot open {}: {}", shown, sqlite3_errstr(code)));
  }
  defend(state->database, state->permissions);
  return Connection(std::move(state));
}

Connection Connection::in_memory() {
  return open_with(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY, "a database in memory");
}

Connection Connection::in_memory_for_full_text() {
  Connection connection = in_memory();
  connection.state_->permissions.full_text = true;
  return connection;
}

Connection Connection::create(const std::string& path) {
  const std::string name = as_file_name(path);
  const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (descriptor < 0) throw_io("create", path, errno);
  ::close(descriptor);
  return open_with(name, SQLITE_OPEN_READWRITE, path);
}

Connection Connection::open(const std::string& path, Access access) {
  const std::string name = as_file_name(path);
  const bool read_only = access == Access::read_only;
  if (::access(name.c_str(), read_only ? R_OK : R_OK | W_OK) != 0) throw_io("open", path, errno);
  if (!is_ordinary_file(name)) throw Error(ErrorKind::io, fmt::format("cannot open {}: not an ordinary file", path));
  if (!read_only) return open_with(name, SQLITE_OPEN_READWRITE, path);
  Connection connection = open_with(name, SQLITE_OPEN_READONLY, path);
  if (!must_be_recovered(connection.state_->database)) return connection;
  must_be_recovered(open_with(name, SQLITE_OPEN_READWRITE, path).state_->database);  // reading takes it back
  connection = open_with(name, SQLITE_OPEN_READONLY, path);
  if (must_be_recovered(connection.state_->database)) {
    throw Error(ErrorKind::io,
                fmt::format("cannot open {}: a change of it was interrupted and must be taken back", path),
                "make the file and its folder writable, or copy the file and its journal to where they are");
  }
  return connection;
}

Connection Connection::copy_in_memory() const {
  Connection copy = in_memory();
  sqlite3* into = copy.state_->database;
  sqlite3_backup* backup = sqlite3_backup_init(into, "main", state_->database, "main");
  constexpr int all_pages = -1;
  if (backup != nullptr) sqlite3_backup_step(backup, all_pages);
  const int code = backup != nullptr ? sqlite3_backup_finish(backup) : sqlite3_errcode(into);
  if (code != SQLITE_OK) throw_error(into, code, "a copy in memory");
  return copy;
}

void Connection::execute(std::string_view sql) {
  const std::string text(sql);
  const int code = sqlite3_exec(state_->database, text.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw_error(state_->database, code, sql);
}

Statement Connection::prepare(std::string_view sql) const { return {state_->database, sql}; }

std::int64_t Connection::integer(std::string_view sql) const {
  auto statement = prepare(sql);
  if (!statement.step()) throw Error(ErrorKind::internal, fmt::format("no row (in: {})", sql));
  return statement.integer(0);
}

void Connection::roll_back() noexcept {
  if (sqlite3_get_autocommit(state_->database) == 0) {
    sqlite3_exec(state_->database, "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

void Connection::allow_schema_changes(bool allowed) noexcept { state_->permissions.schema_changes = allowed; }

bool starts_like_database(const std::string& path) {
  if (!is_ordinary_file(path)) return false;
  std::ifstream file(path, std::ios::binary);
  std::array<char, mark.size()> bytes{};
  return file.read(bytes.data(), bytes.size()) && std::string_view(bytes.data(), bytes.size()) == mark;
}

}  // namespace stemma::db
