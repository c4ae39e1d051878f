#include "unit/store/old_database.hpp"

#include <fmt/format.h>

#include "store/migrations.hpp"
#include "unit/store/raw_database.hpp"

namespace stemma::test {

CaseRecord without_later_fields(CaseRecord record) {
  for (PublicationRecord& publication : record.publications) {
    publication.ai = {};
    for (AttributionRecord& said : publication.says) said.credibility_scale = {};
  }
  record.evidence.clear();
  return record;
}

void make_old_database(const std::string& path, const std::string& now, std::size_t version) {
  RawDatabase made(path);
  made.run("PRAGMA foreign_keys = OFF");
  for (std::size_t m = 0; m < version; ++m) made.run(std::string(store::migrations()[m].sql));
  made.run(fmt::format("PRAGMA application_id = {}; ATTACH '{}' AS now", store::application_id, now));
  for (const std::string& table : made.column("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY 1")) {
    std::string columns;
    for (const std::string& name :
         made.column(fmt::format("SELECT name FROM pragma_table_info('{}') ORDER BY cid", table))) {
      columns += (columns.empty() ? "" : ", ") + name;
    }
    const std::string only = table == "schema_migration" ? fmt::format(" WHERE version <= {}", version) : "";
    made.run(fmt::format("INSERT INTO main.{0} ({1}) SELECT {1} FROM now.{0}{2}", table, columns, only));
  }
  made.run("DETACH now");
}

}  // namespace stemma::test
