#include <fmt/core.h>

#include "store/entities.hpp"

namespace stemma::store {

std::optional<std::uint32_t> find_row(const db::Connection& connection, std::string_view kind, std::string_view slug) {
  // The table and the kind have one name. A slug in use goes before an earlier one of something else.
  const auto look = [&](const std::string& query) -> std::optional<std::uint32_t> {
    auto row = connection.prepare(query);
    row.bind(1, slug);
    if (!row.step()) return std::nullopt;
    return static_cast<std::uint32_t>(row.integer(0));
  };
  if (const auto row = look(fmt::format("SELECT id FROM {} WHERE slug = ? ORDER BY id", kind))) return row;
  return look(fmt::format("SELECT {0} FROM slug_alias WHERE kind = '{0}' AND slug = ? ORDER BY kind, slug", kind));
}

}  // namespace stemma::store
