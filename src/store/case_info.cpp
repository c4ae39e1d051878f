#include "store/entities.hpp"

namespace stemma::store {

void write_case_info(Writing& writing) {
  const CaseRecord& record = writing.record;
  writing.connection.execute("DELETE FROM case_info");
  writing.into("case_info")
      .number("id", 0)
      .words("slug", record.id)
      .uid("uid", writing.directories.case_uid)
      .text("title", record.title)
      .date("as_of", record.as_of)
      .row("newsroom", writing.directories.optional_source(record.newsroom))
      .text("language", record.language)
      .text("note", record.note)
      .at(record.at)
      .run();
}

CaseRecord read_case_info(const Reading& reading) {
  CaseRecord record;
  auto row = reading.connection.prepare("SELECT * FROM case_info ORDER BY id");
  if (!row.step()) return record;
  record.id = read_text(row, "slug");
  record.uid = read_uid(row);
  record.title = read_text(row, "title");
  record.as_of = read_date(row, "as_of");
  record.newsroom = reading.slug(row, "newsroom", reading.sources);
  record.language = read_text(row, "language");
  record.note = read_text(row, "note");
  record.at = reading.at(row);
  return record;
}

}  // namespace stemma::store
