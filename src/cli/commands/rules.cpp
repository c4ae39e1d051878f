// stemma rules
#include <fmt/format.h>

#include <algorithm>

#include "app/rule_book.hpp"
#include "base/escape.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"

namespace stemma::cli {
namespace {

std::string severities(const app::RuleEntry& rule) {
  return fmt::format("{}/{}/{}", to_string(rule.severities[0]), to_string(rule.severities[1]),
                     to_string(rule.severities[2]));
}

void write_text(std::ostream& out, const std::vector<app::RuleEntry>& book) {
  std::size_t id_width = 4, severity_width = 15;
  for (const app::RuleEntry& rule : book) {
    id_width = std::max(id_width, rule.id.size());
    severity_width = std::max(severity_width, severities(rule).size());
  }
  out << fmt::format("{:{}}  {:{}}  {}\n", "rule", id_width, "high/medium/low", severity_width, "what is wrong");
  for (const app::RuleEntry& rule : book) {
    out << fmt::format("{:{}}  {:{}}  {}\n", rule.id, id_width, severities(rule), severity_width, rule.title);
  }
}

void write_json(std::ostream& out, const std::vector<app::RuleEntry>& book) {
  out << "[";
  const char* separator = "\n";
  for (const app::RuleEntry& rule : book) {
    out << separator
        << fmt::format(
               R"(  {{"id": {}, "title": {}, "reads": {}, "severity": {{"high": {}, "medium": {}, "low": {}}}}})",
               base::for_json(rule.id), base::for_json(rule.title), base::for_json(rule.reads),
               base::for_json(to_string(rule.severities[0])), base::for_json(to_string(rule.severities[1])),
               base::for_json(to_string(rule.severities[2])));
    separator = ",\n";
  }
  out << "\n]\n";
}

class Rules : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.choice(format_, "--format", {"text", "json"}, "how to write the list");
    add_pager_option(arguments, no_pager_);
  }

  int run(Session& session) override {
    const std::vector<app::RuleEntry> book = app::rule_book();
    Output output(session, "", format_ == "text" && !no_pager_);
    if (format_ == "json") {
      write_json(output.stream(), book);
    } else {
      write_text(output.stream(), book);
    }
    output.finish();
    return exit_done;
  }

 private:
  std::string format_ = "text";
  bool no_pager_ = false;
};

}  // namespace

CommandEntry rules_command() { return command_entry<Rules>("rules", "list the rules and how severe they are"); }

}  // namespace stemma::cli
