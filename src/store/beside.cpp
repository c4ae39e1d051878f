#include "store/beside.hpp"

#include "store/migrations.hpp"

namespace stemma::store {
namespace {

/// What the last commit digests, all before it included; empty where there is none.
std::string head(const db::Connection& connection) {
  auto row = connection.prepare("SELECT digest FROM history_commit ORDER BY id DESC LIMIT 1");
  return row.step() ? std::string(row.blob("digest")) : std::string();
}

}  // namespace

std::unique_ptr<const Beside> open_beside(const std::string& path, const db::Connection& first) {
  auto beside = std::make_unique<Beside>(path);
  require_ours(beside->connection, path);
  beside->connection.keep_pages(16);
  if (head(beside->connection) != head(first)) return nullptr;
  return beside;
}

}  // namespace stemma::store
