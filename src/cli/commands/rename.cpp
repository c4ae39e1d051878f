// stemma rename CASE [KIND] ID NEW
#include "app/rename_entry.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/edit_options.hpp"

namespace stemma::cli {
namespace {

class Rename : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_database(arguments, request_.path);
    add_entry(arguments, request_.kind, request_.id);
    arguments.operand(request_.to, "NEW", "the id that it is to have");
    add_message(arguments, request_.message);
  }

  int run(Session& session) override {
    app::rename_entry(request_, session.world);
    return exit_done;
  }

 private:
  app::RenameRequest request_;
};

}  // namespace

CommandEntry rename_command() { return command_entry<Rename>("rename", "give an entry of a case another id"); }

}  // namespace stemma::cli
