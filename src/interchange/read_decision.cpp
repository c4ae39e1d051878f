#include <algorithm>

#include "base/text.hpp"
#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

/// A word that is near a rule is that rule misspelt; any other may be a rule of a newer Stemma.
void check_rule(Reader& reader, const Node& node, const std::string& rule) {
  if (reader.rules.empty() || std::find(reader.rules.begin(), reader.rules.end(), rule) != reader.rules.end()) return;
  std::string message = fmt::format("unknown rule {}", shown(rule));
  if (std::string near = base::did_you_mean(rule, reader.rules); !near.empty()) {
    reader.mistakes.add(node, std::move(message), std::move(near));
  } else {
    reader.notes.add(node, std::move(message), "the decision silences nothing; `stemma rules` lists the rules");
  }
}

}  // namespace

void read_decision(Reader& reader, Node& entry, DecisionRecord& decision) {
  decision.at = reader.place(entry);
  Fields fields(reader, entry, "a decision");
  fields.require("rule", "name the rule, such as `single-origin`");
  fields.text("rule", decision.rule);
  if (!decision.rule.empty()) check_rule(reader, *fields.take("rule"), decision.rule);
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
