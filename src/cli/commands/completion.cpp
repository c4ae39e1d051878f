// stemma completion SHELL
#include "cli/completion.hpp"

#include "cli/commands/command.hpp"

namespace stemma::cli {
namespace {

class CompletionCommand : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.operand_choice(shell_, "SHELL", completion_shells(), "whose script to print");
  }

  int run(Session& session) override {
    session.out << completion_script(shell_);
    return exit_done;
  }

 private:
  std::string shell_;
};

}  // namespace

CommandEntry completion_command() {
  return command_entry<CompletionCommand>("completion", "print a script with which a shell completes commands");
}

}  // namespace stemma::cli
