#include <fmt/core.h>

#include "stemma/error.hpp"
#include "store/migrations.hpp"
#include "store/schema_image.hpp"

namespace stemma::store {
namespace {

std::string expected_schema_text(std::span<const Migration> list) {
  if (list.data() == migrations().data() && list.size() == migrations().size()) return std::string(schema_image_text());
  auto fresh = db::Connection::in_memory();
  migrate(fresh, list);
  return schema_text(fresh);
}

[[noreturn]] void throw_foreign(const std::string& shown, std::string_view why) {
  throw Error(ErrorKind::foreign_database, fmt::format("{} is no Stemma database: {}", shown, why),
              "a case file is read by its contents; a database is made with `stemma init`");
}

}  // namespace

void require_ours(const db::Connection& connection, const std::string& shown, std::span<const Migration> list) {
  try {
    if (connection.integer("PRAGMA application_id") != application_id) {
      throw_foreign(shown, "another program made it");
    }
    const std::int64_t version = connection.integer("PRAGMA user_version");
    const auto known = static_cast<std::int64_t>(list.size());
    if (version > known) {
      throw Error(ErrorKind::newer_database,
                  fmt::format("{} was made by a newer Stemma: its schema is version {}, this one knows up to {}", shown,
                              version, known),
                  "install a newer Stemma");
    }
    if (version < 1) throw_foreign(shown, "it has no schema version");
    if (schema_text(connection) != expected_schema_text(list.first(static_cast<std::size_t>(version)))) {
      throw_foreign(shown, "its tables are not those of a Stemma database");
    }
  } catch (Error& error) {
    if (error.kind() == ErrorKind::database) error.while_doing("while opening " + shown);
    throw;
  }
}

}  // namespace stemma::store
