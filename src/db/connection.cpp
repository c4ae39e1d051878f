#include "db/connection.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <utility>

#include "db/defence.hpp"
#include "db/error.hpp"
#include "db/kept_statements.hpp"
#include "db/waiting.hpp"
#include "stemma/error.hpp"

namespace stemma::db {
namespace {

using namespace std::chrono_literals;
using namespace std::string_view_literals;

constexpr auto turn = 10s;  ///< how long whoever wants to write waits for it
constexpr auto readers_are_quick = 1s;

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

int first_read(sqlite3* database) { return sqlite3_exec(database, "PRAGMA application_id", nullptr, nullptr, nullptr); }

/// On a medium that cannot be written, and on a full disk, there can be no index of the write-ahead log.
bool says_that_nothing_can_be_written(int code) {
  const int kind = code & 0xff;
  return kind == SQLITE_READONLY || kind == SQLITE_CANTOPEN || kind == SQLITE_IOERR || kind == SQLITE_FULL;
}

bool may_write(const std::string& name) {
  const std::string folder = name.substr(0, name.rfind('/') + 1);
  return ::access(name.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK) == 0;
}

bool has_log(const std::string& name) {
  struct stat status {};
  return ::stat((name + "-wal").c_str(), &status) == 0 && status.st_size > 0;
}

/// A change of it was interrupted, or goes on, as far as SQLite tells from the journal; so it is where nobody can look.
bool has_journal(const std::string& name) {
  struct stat status {};
  if (::stat((name + "-journal").c_str(), &status) != 0 || status.st_size == 0) return false;
  std::ifstream journal(name + "-journal", std::ios::binary);
  return journal.get() != 0;
}

/// As a URI of a file that does not change.
std::string unchanging(const std::string& name) {
  std::string uri = "file:";
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/._-").find(c) != std::string_view::npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02x}", static_cast<unsigned char>(c));
  }
  return uri + "?immutable=1";
}

bool is_ordinary_file(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

struct Connection::State {
  sqlite3* database = nullptr;
  Waiting waiting;
  Permissions permissions;
  std::unique_ptr<KeptStatements> kept;
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    kept.reset();
    sqlite3_close_v2(database);
  }
};

Connection::Connection(std::unique_ptr<State> state) : state_(std::move(state)) {}
Connection::~Connection() = default;
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;

Connection Connection::open_with(const std::string& name, int flags, const std::string& shown, bool read_only) {
  // Nobody asks SQLite how much memory it uses, and counting costs a lock at each of its allocations.
  [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  auto state = std::make_unique<State>();
  const int code = sqlite3_open_v2(name.c_str(), &state->database, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code != SQLITE_OK) {
    throw Error(ErrorKind::io, fmt::format("cannot open {}: {}", shown, sqlite3_errstr(code)),
                std::string(hint_for(code)));
  }
  state->waiting.at_most(state->database, turn);
  state->permissions.read_only = read_only;
  defend(state->database, state->permissions);
  return Connection(std::move(state));
}

Connection Connection::in_memory() {
  return open_with(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY, "a database in memory",
                   false);
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
  return open_with(name, SQLITE_OPEN_READWRITE, path, false);
}

Connection Connection::open(const std::string& path, Access access) {
  const std::string name = as_file_name(path);
  const bool read_only = access == Access::read_only;
  if (::access(name.c_str(), read_only ? R_OK : R_OK | W_OK) != 0) throw_io("open", path, errno);
  if (!is_ordinary_file(name)) throw Error(ErrorKind::io, fmt::format("cannot open {}: not an ordinary file", path));
  if (!read_only) return open_with(name, SQLITE_OPEN_READWRITE, path, false);
  Connection connection = open_with(name, may_write(name) ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, path, true);
  const int code = first_read(connection.state_->database);
  if ((code & 0xff) == SQLITE_BUSY) throw_error(connection.state_->database, code, "opening it");
  if (!says_that_nothing_can_be_written(code)) return connection;
  if (has_journal(name) || has_log(name)) {
    if ((code & 0xff) == SQLITE_IOERR) return connection;  // whoever reads next is told what the disk does not do
    throw Error(ErrorKind::io,
                fmt::format("cannot open {}: a change of it was interrupted and must be completed or taken back", path),
                "make the file and its folder writable, or copy the file and what is named like it to where they are");
  }
  return open_with(unchanging(name), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, path, true);
}

Connection Connection::copy_in_memory() const {
  Connection copy = in_memory();
  copy_into(copy, "a copy in memory");
  return copy;
}

void Connection::copy_to(const std::string& path) const {
  Connection copy = create(path);
  copy_into(copy, "a copy in " + path);
}

void Connection::copy_into(Connection& copy, const std::string& doing) const {
  sqlite3* into = copy.state_->database;
  sqlite3_backup* backup = sqlite3_backup_init(into, "main", state_->database, "main");
  constexpr int all_pages = -1;
  if (backup != nullptr) sqlite3_backup_step(backup, all_pages);
  const int code = backup != nullptr ? sqlite3_backup_finish(backup) : sqlite3_errcode(into);
  if (code != SQLITE_OK) throw_error(into, code, doing);
}

std::string Connection::image() const {
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, void (*)(void*)> bytes(sqlite3_serialize(state_->database, "main", &size, 0),
                                                              sqlite3_free);
  if (!bytes) throw_error(state_->database, SQLITE_NOMEM, "an image of the database");
  return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

void Connection::take(std::string_view image) {
  const Connection from = in_memory();
  // SQLite only reads what it is told not to change.
  auto* bytes = const_cast<unsigned char*>(reinterpret_cast<const unsigned char*>(image.data()));  // NOLINT
  const auto size = static_cast<sqlite3_int64>(image.size());
  sqlite3* source = from.state_->database;
  sqlite3_set_authorizer(source, nullptr, nullptr);  // it reads our own image, which SQLite does by attaching
  const int code = sqlite3_deserialize(source, "main", bytes, size, size, SQLITE_DESERIALIZE_READONLY);
  if (code != SQLITE_OK) throw_error(source, code, "an image of a database");
  from.copy_into(*this, "an image of a database");
}

void Connection::write_ahead() { set_journal("PRAGMA journal_mode = WAL"); }

void Connection::write_in_place() { set_journal("PRAGMA journal_mode = DELETE"); }

void Connection::set_journal(const char* journal) {
  // A commit in place is a journal that is gone, so the folder that it was in has to be on the disk too. With a log it
  // makes no difference.
  constexpr const char* synchronous = "PRAGMA synchronous = EXTRA";
  sqlite3* database = state_->database;
  state_->permissions.durability = true;
  state_->waiting.at_most(database, readers_are_quick);  // or hold it for long, and then it goes on as it is
  const int mode = sqlite3_exec(database, journal, nullptr, nullptr, nullptr);
  state_->waiting.at_most(database, turn);
  const int level = sqlite3_exec(database, synchronous, nullptr, nullptr, nullptr);
  state_->permissions.durability = false;
  if (mode != SQLITE_OK && (mode & 0xff) != SQLITE_BUSY) throw_error(database, mode, journal);
  if (level != SQLITE_OK) throw_error(database, level, synchronous);
}

bool Connection::rebuild() {
  sqlite3* database = state_->database;
  state_->permissions.rebuild = state_->permissions.schema_changes = true;
  const int before = sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 1);
  const int code = sqlite3_exec(database, "VACUUM", nullptr, nullptr, nullptr);
  sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, before);
  state_->permissions.rebuild = state_->permissions.schema_changes = false;
  if (code != SQLITE_OK) throw_error(database, code, "VACUUM");
  state_->waiting.at_most(database, readers_are_quick);
  const int emptied = sqlite3_wal_checkpoint_v2(database, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  state_->waiting.at_most(database, turn);
  if (emptied == SQLITE_OK) return true;
  if ((emptied & 0xff) == SQLITE_BUSY) return false;
  throw_error(database, emptied, "PRAGMA wal_checkpoint");
}

void Connection::execute(std::string_view sql) {
  const std::string text(sql);
  const int code = sqlite3_exec(state_->database, text.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw_error(state_->database, code, sql);
}

Statement Connection::prepare(std::string_view sql) const { return {state_->database, sql, state_->kept.get()}; }

void Connection::keep_statements() {
  if (state_->kept == nullptr) state_->kept = std::make_unique<KeptStatements>();
}

std::int64_t Connection::integer(std::string_view sql) const {
  auto statement = prepare(sql);
  if (!statement.step()) throw Error(ErrorKind::internal, fmt::format("no row (in: {})", sql));
  return statement.integer(0);
}

std::int64_t Connection::rows_changed() const { return sqlite3_total_changes64(state_->database); }

void Connection::roll_back() noexcept {
  if (sqlite3_get_autocommit(state_->database) == 0) {
    sqlite3_exec(state_->database, "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

void Connection::keep_pages(int megabytes) { execute(fmt::format("PRAGMA cache_size = {}", -1000 * megabytes)); }

void Connection::check_references(bool checked) noexcept {
  sqlite3_db_config(state_->database, SQLITE_DBCONFIG_ENABLE_FKEY, checked ? 1 : 0, nullptr);
}

void Connection::allow_schema_changes(bool allowed) noexcept { state_->permissions.schema_changes = allowed; }

bool starts_like_database(const std::string& path) {
  if (!is_ordinary_file(path)) return false;
  std::ifstream file(path, std::ios::binary);
  std::array<char, mark.size()> bytes{};
  file.read(bytes.data(), bytes.size());
  if (file.bad()) throw_io("read", path, errno);
  return file && std::string_view(bytes.data(), bytes.size()) == mark;
}

WrittenInPlace::~WrittenInPlace() {
  try {
    connection_.write_ahead();
  } catch (const Error&) {
    // What was written stands; whoever writes next tries again.
  }
}

}  // namespace stemma::db
