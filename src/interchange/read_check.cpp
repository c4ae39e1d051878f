#include "interchange/readers.hpp"

namespace stemma::interchange {

void read_check(Reader& reader, Node& entry, CheckRecord& check) {
  check.at = reader.place(entry);
  Fields fields(reader, entry, "a check");
  fields.word("kind", check.kind);
  fields.reference("whom", source_id, check.whom);
  fields.text("what", check.what);
  fields.text("scope", check.scope);
  fields.text("way", check.way);
  fields.text("by", check.by);
  read_links(reader, fields, "claims", claim_id, check.claims);
  fields.date("at", check.on);
  fields.date("deadline", check.deadline);
  fields.word("outcome", check.outcome);
  fields.text("note", check.note);
  fields.uid(check.uid);
  fields.finish();
  if (check.on && check.deadline && surely_before(check.deadline->period, check.on->period)) {
    reader.mistakes.add(*fields.take("deadline"),
                        fmt::format("`deadline` {} is before `at` {}", check.deadline->text, check.on->text),
                        "`at` is when the question was put, `deadline` until when an answer was asked for");
  }
  if (entry.kind == NodeKind::mapping && !fields.has("whom") && !fields.has("what")) {
    reader.mistakes.add(entry, "a check has no `whom` and no `what`", "write who was asked, or what was searched");
  }
}

}  // namespace stemma::interchange
