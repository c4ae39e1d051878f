// stemma explain RULE
#include <fmt/format.h>

#include "app/rule_book.hpp"
#include "cli/commands/command.hpp"
#include "cli/markdown.hpp"
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
    arguments.operand(rule_, "RULE", "the id of a rule, as `stemma rules` lists them");
  }

  int run(Session& session) override {
    session.out << render_markdown(page(app::rule_entry(rule_)), reading_width(session.world), styled(session.world));
    return exit_done;
  }

 private:
  std::string rule_;
};

}  // namespace

CommandEntry explain_command() {
  return command_entry<Explain>("explain", "say what a rule means and how to clear it");
}

}  // namespace stemma::cli
