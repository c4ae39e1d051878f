// stemma explain RULE, stemma explain CASE CLAIM [RULE]
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/explain_case.hpp"
#include "app/rule_book.hpp"
#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "cli/markdown.hpp"
#include "cli/output.hpp"
#include "cli/styled.hpp"

namespace stemma::cli {
namespace {

std::string page(const app::RuleEntry& rule) {
  std::string text = fmt::format("# {}: {}\n\n{}\n", rule.id, rule.title, rule.means);
  const auto section = [&](std::string_view heading, std::string_view body) {
    if (!body.empty()) text += fmt::format("\n## {}\n\n{}\n", heading, body);
  };
  section("Why it matters", rule.matters);
  section("How to clear it", rule.clear);
  section("When it is right to leave it", rule.exceptions);
  section("How severe it is",
          fmt::format("{} on claims of high importance, {} on medium, {} on low, unless the policy says otherwise.",
                      to_string(rule.severities[0]), to_string(rule.severities[1]), to_string(rule.severities[2])));
  section("Where it comes from", rule.source);
  return text;
}

class Explain : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.operand(request_.of.path, "RULE|CASE",
                      "a rule, to say what it means; or a case file or a database (`-` reads a case file from "
                      "standard input)");
    arguments.optional_operand(request_.subject, "CLAIM", "the claim, or publication, whose findings to explain");
    arguments.optional_operand(request_.rule, "RULE", "only what this rule finds, or why it finds nothing");
    add_judging_options(arguments, request_.of);
    page_.add(arguments, {"json", "text"});
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    take_case_from_settings(session.world);
    const bool about_rule = request_.subject.empty();
    if (about_rule && is_no_rule(request_.of.path)) app::refuse_to_explain(request_.of.path);
    Output output(session, output_, page_.long_text());
    const app::Look look = page_.look(session, output);
    if (about_rule) {
      output.stream() << render_markdown(page(app::rule_entry(request_.of.path)), look.width, look.colour);
    } else {
      request_.format = page_.format;
      app::explain_case(request_, look, session.world, output.stream());
    }
    output.finish();
    return exit_done;
  }

 private:
  /// `stemma explain c2 [RULE]`, where a setting says which case.
  void take_case_from_settings(const app::World& world) {
    const std::string first = request_.of.path;
    const bool lacks_case = request_.rule.empty() && !app::names_case(first) && is_no_rule(first);
    const std::string database = lacks_case ? app::setting(world, app::Setting::database) : "";
    if (database.empty()) return;
    request_.rule = std::exchange(request_.subject, first);
    request_.of.path = database;
  }

  static bool is_no_rule(const std::string& word) {
    const std::vector<app::RuleEntry> book = app::rule_book();
    return std::none_of(book.begin(), book.end(), [&](const app::RuleEntry& rule) { return rule.id == word; });
  }

  app::ExplainRequest request_;
  Page page_;
  std::string output_;
};

}  // namespace

CommandEntry explain_command() {
  return command_entry<Explain>("explain", "say what a rule means, or how a finding came about");
}

}  // namespace stemma::cli
