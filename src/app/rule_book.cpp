#include "app/rule_book.hpp"

#include <fmt/format.h>

#include "analysis/rule.hpp"
#include "base/text.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

std::string_view word(analysis::Scope scope) {
  switch (scope) {
    case analysis::Scope::claim:
      return "claim";
    case analysis::Scope::neighbours:
      return "neighbours";
    case analysis::Scope::publication:
      return "publication";
    case analysis::Scope::source:
      return "source";
    case analysis::Scope::rater:
      return "rater";
    case analysis::Scope::case_:
      return "case";
    case analysis::Scope::sentence:
      return "sentence";
  }
  throw Error(ErrorKind::internal, "a rule reads what has no word");
}

RuleEntry entry(const analysis::Rule& rule) {
  return {rule.id,
          rule.title,
          word(rule.scope),
          {rule.severities.high, rule.severities.medium, rule.severities.low},
          rule.help.means,
          rule.help.matters,
          rule.help.source,
          rule.help.clear,
          rule.help.exceptions};
}

}  // namespace

std::vector<std::string> rule_ids() {
  std::vector<std::string> ids;
  for (const analysis::Rule* rule : analysis::rules()) ids.emplace_back(rule->id);
  return ids;
}

std::vector<RuleEntry> rule_book() {
  std::vector<RuleEntry> book;
  for (const analysis::Rule* rule : analysis::rules()) book.push_back(entry(*rule));
  return book;
}

RuleEntry rule_entry(const std::string& id) {
  if (const analysis::Rule* rule = analysis::find_rule(id)) return entry(*rule);
  std::string hint = base::did_you_mean(id, rule_ids());
  if (hint.empty()) hint = "`stemma rules` lists them";
  throw Error(ErrorKind::usage, fmt::format("there is no rule `{}`", id), std::move(hint));
}

}  // namespace stemma::app
