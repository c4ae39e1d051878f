#include "interchange/readers.hpp"

namespace stemma::interchange {

void read_withdrawal(Reader& reader, Node& entry, WithdrawalRecord& withdrawal) {
  withdrawal.at = reader.place(entry);
  Fields fields(reader, entry, "a withdrawal");
  fields.require("act", "one of " + one_of(words<WithdrawalAct>()));
  fields.word("act", withdrawal.act);
  fields.require("by", "name the source that withdraws");
  fields.reference("by", source_id, withdrawal.by);
  fields.require("of", "name the publication, attribution or source that is withdrawn");
  fields.reference("of", publication_id | attribution_id | source_id, withdrawal.of);
  read_links(reader, fields, "claims", claim_id, withdrawal.claims);
  fields.date("date", withdrawal.date);
  fields.reference("in", publication_id, withdrawal.in);
  fields.text("note", withdrawal.note);
  fields.uid(withdrawal.uid);
  fields.finish();
}

}  // namespace stemma::interchange
