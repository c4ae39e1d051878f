#include "store/migrations.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <vector>

#include "base/digest.hpp"
#include "base/new_file.hpp"
#include "db/transaction.hpp"
#include "stemma/error.hpp"
#include "stemma_store_embedded.hpp"

namespace stemma::store {
namespace {

std::int64_t version_of(const db::Connection& connection) { return connection.integer("PRAGMA user_version"); }

void record(db::Connection& connection, std::int64_t version, const Migration& migration) {
  const base::Sha256 digest = base::sha256(migration.sql);
  const std::string_view bytes(reinterpret_cast<const char*>(digest.data()), digest.size());
  connection.prepare("INSERT INTO schema_migration (version, name, sha256) VALUES (?, ?, ?)")
      .bind(1, version)
      .bind(2, migration.name)
      .bind(3, db::Blob{bytes})
      .run();
}

void run(db::Connection& connection, std::int64_t version, const Migration& migration) {
  db::Transaction transaction(connection);
  if (version_of(connection) >= version) return;  // another program was quicker
  connection.execute(migration.sql);
  if (version_of(connection) != version) {
    throw Error(ErrorKind::internal, fmt::format("migration {} does not lead to version {}", migration.name, version));
  }
  record(connection, version, migration);
  transaction.commit();
}

}  // namespace

std::span<const Migration> migrations() {
  static const std::vector<Migration> list = [] {
    std::vector<Migration> made;
    for (const auto& file : stemma_store_embedded::files()) made.push_back({file.name, file.text});
    return made;
  }();
  return list;
}

void migrate(db::Connection& connection, std::span<const Migration> list) {
  const db::SchemaChange allowed(connection);
  const auto seen = static_cast<std::size_t>(version_of(connection));
  for (std::size_t i = seen; i < list.size(); ++i) run(connection, static_cast<std::int64_t>(i) + 1, list[i]);
}

void upgrade(db::Connection& connection, const std::string& path) {
  if (is_newest(connection)) return;
  const std::string name = fmt::format("{}.v{}-backup", path, version_of(connection));
  std::string free = name;
  for (int n = 2; std::filesystem::exists(std::filesystem::symlink_status(free)); ++n)
    free = fmt::format("{}-{}", name, n);
  const base::NewFile backup(free);
  connection.copy_to(backup.inner());
  backup.release();
  migrate(connection);
}

std::string schema_text(const db::Connection& connection) {
  std::string text;
  auto row =
      connection.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name, tbl_name, sql");
  while (row.step()) {
    for (const auto* column : {"type", "name", "tbl_name", "sql"}) text.append(row.text(column)).push_back('\x1f');
    text.push_back('\n');
  }
  return text;
}

bool is_newest(const db::Connection& connection) {
  return version_of(connection) == static_cast<std::int64_t>(migrations().size());
}

}  // namespace stemma::store
