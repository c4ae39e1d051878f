#include "store/entities.hpp"

namespace stemma::store {

void write_checks(Writing& writing) {
  const Directories& directories = writing.directories;
  auto into = writing.into("check_log");
  auto claims = writing.into("check_claim");
  for (std::uint32_t id = 0; id < writing.record.checks.size(); ++id) {
    const CheckRecord& check = writing.record.checks[id];
    into.row("id", id).uid("uid", directories.checks[id]).word("kind", check.kind);
    into.row("whom", directories.optional_source(check.whom)).text("what", check.what).text("scope", check.scope);
    into.text("way", check.way).text("by_name", check.by).date("on", check.on).date("deadline", check.deadline);
    into.word("outcome", check.outcome).text("note", check.note).at(check.at).run();
    write_claim_list(claims, "check_log", id, check.claims, directories);
  }
}

std::vector<CheckRecord> read_checks(const Reading& reading) {
  std::vector<CheckRecord> checks;
  auto row = reading.connection.prepare("SELECT * FROM check_log ORDER BY id");
  while (row.step()) {
    expect_row(row, "id", checks.size());
    CheckRecord& check = checks.emplace_back();
    check.uid = read_uid(row);
    check.kind = read_word<CheckKind>(row, "kind");
    check.whom = reading.slug(row, "whom", reading.sources);
    check.what = read_text(row, "what");
    check.scope = read_text(row, "scope");
    check.way = read_text(row, "way");
    check.by = read_text(row, "by_name");
    check.on = read_date(row, "on");
    check.deadline = read_date(row, "deadline");
    check.outcome = read_word<CheckOutcome>(row, "outcome");
    check.note = read_text(row, "note");
    check.at = reading.at(row);
  }
  read_claim_lists(reading, "SELECT * FROM check_claim ORDER BY check_log, position", "check_log", checks);
  return checks;
}

}  // namespace stemma::store
