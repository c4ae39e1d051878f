// stemma edit CASE [KIND] ID
#include "app/edit_entry.hpp"
#include "base/escape.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/edit_options.hpp"
#include "cli/editor.hpp"
#include "cli/error_text.hpp"
#include "cli/question.hpp"

namespace stemma::cli {
namespace {

class Edit : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_database(arguments, request_.path);
    add_entry(arguments, request_.kind, request_.id);
    add_fields(arguments, request_.from, request_.settings);
    arguments.flag(request_.include_sealed, "--include-sealed",
                   "show an entry in the editor that is sealed, or names what is");
    add_message(arguments, request_.message);
  }

  int run(Session& session) override {
    app::Editing editing;
    editing.edit = [&](const std::string& name, const std::string& text) {
      return edited_text(session.world, name, text);
    };
    editing.once_more = [&](const Error& wrong) {
      if (!can_ask(session)) return false;
      session.err << error_text(wrong);
      return ask_yes(session, "Edit it once more?");
    };
    editing.keep = kept_text;
    if (!app::edit_entry(request_, editing, session.world)) session.err << "stemma: nothing changed\n";
    return exit_done;
  }

 private:
  app::EditRequest request_;
};

}  // namespace

CommandEntry edit_command() { return command_entry<Edit>("edit", "change an entry of a case in your editor"); }

}  // namespace stemma::cli
