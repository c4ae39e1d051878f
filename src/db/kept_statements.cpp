#include "db/kept_statements.hpp"

#include <sqlite3.h>

namespace stemma::db {
namespace {

constexpr std::size_t most_of_a_kind = 4;

}  // namespace

KeptStatements::~KeptStatements() {
  for (const auto& [sql, statements] : free_) {
    for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
  }
}

sqlite3_stmt* KeptStatements::take(std::string_view sql) {
  const std::lock_guard lock(mutex_);
  const auto found = free_.find(sql);
  if (found == free_.end() || found->second.empty()) return nullptr;
  sqlite3_stmt* statement = found->second.back();
  found->second.pop_back();
  return statement;
}

void KeptStatements::give_back(sqlite3_stmt* statement) noexcept {
  if (statement == nullptr) return;
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  try {
    const std::lock_guard lock(mutex_);
    std::vector<sqlite3_stmt*>& alike = free_[sqlite3_sql(statement)];
    if (alike.size() < most_of_a_kind) {
      alike.push_back(statement);
      return;
    }
  } catch (...) {  // NOLINT(bugprone-empty-catch): no memory to keep it, so it goes
  }
  sqlite3_finalize(statement);
}

}  // namespace stemma::db
