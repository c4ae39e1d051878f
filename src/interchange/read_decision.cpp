#include "interchange/readers.hpp"

namespace stemma::interchange {

void read_decision(Reader& reader, Node& entry, DecisionRecord& decision) {
  decision.at = reader.place(entry);
  Fields fields(reader, entry, "a decision");
  fields.require("rule", "name the rule, such as `single-origin`");
  fields.text("rule", decision.rule);
  fields.require("subject", "name the claim, publication, attribution, source or case");
  fields.reference("subject", claim_id | publication_id | attribution_id | source_id | case_id, decision.subject);
  fields.text("by", decision.by);
  fields.text("role", decision.role);
  fields.text("why", decision.why);
  fields.text("exception", decision.exception);
  fields.date("at", decision.on);
  fields.date("until", decision.until);
  fields.uid(decision.uid);
  fields.finish();
  if (decision.on && decision.until && surely_before(decision.until->period, decision.on->period)) {
    reader.mistakes.add(entry, fmt::format("`until` {} is before `at` {}", decision.until->text, decision.on->text));
  }
}

}  // namespace stemma::interchange
