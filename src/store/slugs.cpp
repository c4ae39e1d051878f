#include <fmt/core.h>

#include "store/entities.hpp"
#include "store/read.hpp"

namespace stemma::store {

std::optional<std::uint32_t> find_row(const db::Connection& connection, std::string_view kind, std::string_view slug) {
  // The table and the kind have one name. A slug in use goes before an earlier one of something else.
  const auto look = [&](const std::string& query) -> std::optional<std::uint32_t> {
    auto row = connection.prepare(query);
    row.bind(1, slug);
    if (!row.step()) return std::nullopt;
    return read_row(row, 0, row_bound(connection, kind));
  };
  if (const auto row = look(fmt::format("SELECT id FROM {} WHERE slug = ? ORDER BY id", kind))) return row;
  return look(fmt::format(
      "SELECT t.id FROM slug_alias AS a LEFT JOIN {0} AS t ON t.id = a.{0} WHERE a.kind = '{0}' AND a.slug = ? "
      "ORDER BY a.kind, a.slug",
      kind));
}

}  // namespace stemma::store
