// stemma add CASE KIND [ID]
#include <fmt/format.h>

#include "app/add_entry.hpp"
#include "app/interview.hpp"
#include "base/escape.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/edit_options.hpp"
#include "cli/question.hpp"

namespace stemma::cli {
namespace {

class Add : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_database(arguments, request_.path);
    const auto words = stemma::words<EntryKind>();
    arguments.operand_choice(kind_, "KIND", {words.begin(), words.end()}, "what it is");
    arguments.optional_operand(id_, "ID",
                               "the id that it is to have; of an attribution, the publication that it stands in");
    add_fields(arguments, from_, settings_);
    add_message(arguments, request_.message);
  }

  int run(Session& session) override {
    if (kind_ == "publication" && from_.empty() && settings_.empty() && can_ask(session)) return interview(session);
    request_.entries = {app::new_entry(kind_, id_, from_, settings_)};
    app::add_entries(request_, session.world);
    return exit_done;
  }

 private:
  int interview(Session& session) {
    const app::Interviewer interviewer{
        [&](const std::string& question) { return ask(session, question); },
        [&](const std::string& text) { session.err << base::for_terminal(text) << '\n'; }};
    request_.entries = app::interview_on_publication(request_.path, id_, interviewer);
    app::add_entries(request_, session.world);
    session.err << fmt::format("stemma: added `{}`\n", request_.entries.back().id);
    return exit_done;
  }

  app::AddRequest request_;
  std::string kind_, id_, from_;
  std::vector<std::string> settings_;
};

}  // namespace

CommandEntry add_command() { return command_entry<Add>("add", "add an entry to a case in a database"); }

}  // namespace stemma::cli
