// stemma what-if CASE --withdraw ID
#include "app/what_if.hpp"

#include "cli/commands/command.hpp"
#include "cli/commands/judging_options.hpp"
#include "cli/output.hpp"
#include "cli/styled.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class WhatIf : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_judging_options(arguments, request_);
    arguments.repeated(withdrawn_, "--withdraw", "ID",
                       "a source or a publication that is withdrawn; may be given several times");
    arguments.choice(format_, "--format", app::what_if_formats(), "how to write the answer");
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    if (withdrawn_.empty()) {
      throw Error(ErrorKind::usage, "what-if needs to know what is withdrawn",
                  "stemma what-if CASE --withdraw ID, with the id of a source or publication");
    }
    Output output(session, output_);
    app::Look look;
    look.width = output.to_terminal() ? reading_width(session.world) : look.width;
    look.colour = styled(session.world, "auto", output.to_terminal());
    app::what_if(request_, withdrawn_, format_, look, session.world, output.stream());
    output.finish();
    return exit_done;
  }

 private:
  app::JudgeRequest request_;
  std::vector<std::string> withdrawn_;
  std::string format_ = "text", output_;
};

}  // namespace

CommandEntry what_if_command() {
  return command_entry<WhatIf>("what-if", "withdraw a source, and see which claims fall");
}

}  // namespace stemma::cli
