// stemma completion SHELL
#include "cli/completion.hpp"

#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "cli/output.hpp"

namespace stemma::cli {
namespace {

class CompletionCommand : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.operand_choice(shell_, "SHELL", completion_shells(), "whose script to print");
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    Output output(session, output_);
    output.stream() << completion_script(shell_);
    output.finish();
    return exit_done;
  }

 private:
  std::string shell_, output_;
};

}  // namespace

CommandEntry completion_command() {
  return command_entry<CompletionCommand>("completion", "print a script with which a shell completes commands");
}

}  // namespace stemma::cli
