// stemma what-if CASE --withdraw ID
#include "app/what_if.hpp"

#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class WhatIf : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_case_options(arguments, request_);
    add_claim_option(arguments, request_);
    arguments.repeated(withdrawn_, "--withdraw", "ID",
                       "a source or a publication that is withdrawn; may be given several times");
    page_.add(arguments, app::what_if_formats());
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    if (withdrawn_.empty()) {
      throw Error(ErrorKind::usage, "what-if needs to know what is withdrawn",
                  "stemma what-if CASE --withdraw ID, with the id of a source or publication");
    }
    Output output(session, output_, page_.long_text());
    app::what_if(request_, withdrawn_, page_.format, page_.look(session, output), session.world, output.stream());
    output.finish();
    return exit_done;
  }

 private:
  app::JudgeRequest request_;
  std::vector<std::string> withdrawn_;
  Page page_;
  std::string output_;
};

}  // namespace

CommandEntry what_if_command() {
  return command_entry<WhatIf>("what-if", "withdraw a source, and see which claims fall");
}

}  // namespace stemma::cli
