#include "db/defence.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "db/error.hpp"

namespace stemma::db {
namespace {

using namespace std::string_view_literals;

constexpr std::array limits{
    std::pair{SQLITE_LIMIT_LENGTH, 64 << 20},     // bytes of one value and of one row
    std::pair{SQLITE_LIMIT_SQL_LENGTH, 100'000},  // bytes of one statement
    std::pair{SQLITE_LIMIT_COLUMN, 100},
    std::pair{SQLITE_LIMIT_EXPR_DEPTH, 100},
    std::pair{SQLITE_LIMIT_COMPOUND_SELECT, 20},
    std::pair{SQLITE_LIMIT_VDBE_OP, 50'000},
    std::pair{SQLITE_LIMIT_FUNCTION_ARG, 20},
    std::pair{SQLITE_LIMIT_ATTACHED, 0},
    std::pair{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
    std::pair{SQLITE_LIMIT_VARIABLE_NUMBER, 100},
    std::pair{SQLITE_LIMIT_TRIGGER_DEPTH, 1},
    std::pair{SQLITE_LIMIT_WORKER_THREADS, 0},
};

constexpr std::array switches{
    std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
    std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    std::pair{SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
    std::pair{SQLITE_DBCONFIG_ENABLE_FKEY, 1},
    std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    std::pair{SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
    std::pair{SQLITE_DBCONFIG_DQS_DML, 0},
    std::pair{SQLITE_DBCONFIG_DQS_DDL, 0},
};

// Cells are checked as they are read; deleted text is overwritten; nothing is sorted in files outside. None of
// these reads the file: the schema is not even parsed before the authorizer stands.
constexpr const char* settings =
    "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;";

constexpr std::array readable_pragmas{"application_id"sv,     "foreign_key_check"sv, "foreign_keys"sv,
                                      "integrity_check"sv,    "page_count"sv,        "quick_check"sv,
                                      "recursive_triggers"sv, "trusted_schema"sv,    "user_version"sv};
// How much memory to use, and for one transaction: that rows may come before those that they refer to.
constexpr std::array harmless_pragmas{"cache_size"sv, "defer_foreign_keys"sv};
constexpr std::array migration_pragmas{"application_id"sv, "page_size"sv, "user_version"sv};
constexpr std::array durability_pragmas{"journal_mode"sv, "synchronous"sv};

template <class List>
bool contains(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool may(const Permissions& permissions, int action, std::string_view first, std::string_view second,
         bool has_argument) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
    case SQLITE_RECURSIVE:
      return true;
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
      return permissions.schema_changes || first.substr(0, 7) != "sqlite_";
    case SQLITE_FUNCTION:
      return true;  // load_extension() is switched off where extensions are
    case SQLITE_CREATE_TABLE:
    case SQLITE_CREATE_INDEX:
    case SQLITE_ALTER_TABLE:
    case SQLITE_DROP_TABLE:
    case SQLITE_DROP_INDEX:
    case SQLITE_REINDEX:
      return permissions.schema_changes;
    case SQLITE_CREATE_VTABLE:
      return permissions.full_text && second == "fts5";
    case SQLITE_PRAGMA:
      if (permissions.full_text && first == "data_version") return true;  // FTS5 asks for it
      if (!has_argument) return contains(readable_pragmas, first);
      if (contains(harmless_pragmas, first)) return true;
      if (permissions.durability && contains(durability_pragmas, first)) return true;
      return permissions.schema_changes && contains(migration_pragmas, first);
    case SQLITE_ATTACH:
      return permissions.rebuild && first.empty();
    case SQLITE_DETACH:
      return permissions.rebuild;
    default:
      return false;  // triggers, views, virtual and temporary tables, analyze
  }
}

int authorize(void* context, int action, const char* first, const char* second, const char*, const char*) {
  const auto& permissions = *static_cast<const Permissions*>(context);
  const std::string_view first_word = first == nullptr ? ""sv : first, second_word = second == nullptr ? ""sv : second;
  return may(permissions, action, first_word, second_word, second != nullptr) ? SQLITE_OK : SQLITE_DENY;
}

}  // namespace

void defend(sqlite3* database, const Permissions& permissions) {
  const auto check = [database](int code) {
    if (code != SQLITE_OK) throw_error(database, code, "setting the database up");
  };
  check(sqlite3_extended_result_codes(database, 1));
  for (const auto& entry : limits) sqlite3_limit(database, entry.first, entry.second);
  for (const auto& entry : switches) {
    int now = -1;
    check(sqlite3_db_config(database, entry.first, entry.second, &now));
  }
  check(sqlite3_exec(database, settings, nullptr, nullptr, nullptr));
  if (permissions.read_only) check(sqlite3_exec(database, "PRAGMA query_only = ON", nullptr, nullptr, nullptr));
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): SQLite hands it back as void*; authorize() only reads it.
  check(sqlite3_set_authorizer(database, authorize, const_cast<Permissions*>(&permissions)));
}

}  // namespace stemma::db
