#include "store/stored_words.hpp"

#include <fmt/core.h>

#include <string>
#include <vector>

#include "base/digest.hpp"

namespace stemma::store {
namespace {

std::vector<std::string> tables(const db::Connection& connection) {
  std::vector<std::string> names;
  auto row = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  while (row.step()) names.emplace_back(row.text("name"));
  return names;
}

bool any_in_row(const db::Statement& row, const std::function<bool(std::string_view)>& is_it) {
  for (int column = 0; column < static_cast<int>(row.columns().size()); ++column) {
    if (row.is_text(column)) {
      if (is_it(row.text(column))) return true;
      continue;
    }
    const std::string_view bytes = row.blob(column);
    if (bytes.size() > sizeof(base::Sha256) && is_it(bytes)) return true;
  }
  return false;
}

}  // namespace

bool any_stored(const db::Connection& connection, const std::function<bool(std::string_view)>& is_it) {
  for (const std::string& table : tables(connection)) {
    auto row = connection.prepare(fmt::format("SELECT * FROM {} ORDER BY 1", table));
    while (row.step()) {
      if (any_in_row(row, is_it)) return true;
    }
  }
  return false;
}

}  // namespace stemma::store
