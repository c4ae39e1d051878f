// stemma corrections CASE
#include "app/corrections.hpp"

#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"

namespace stemma::cli {
namespace {

class Corrections : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_case_options(arguments, request_.of);
    arguments.option(request_.story, "--story", "PUBLICATION", "look at this publication of ours alone");
    arguments.option(request_.since, "--since", "DATE", "only what came about after that day");
    arguments.choice(fail_on_, "--fail-on", {"affected", "never"},
                     "exit with 3 where a sentence is affected, or never");
    page_.add(arguments, {"json", "text"});
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    session.outlive_reader();
    Output output(session, output_, page_.long_text());
    request_.format = page_.format;
    const std::uint64_t affected =
        app::show_corrections(request_, page_.look(session, output), session.world, output.stream());
    output.finish();
    return affected > 0 && fail_on_ != "never" ? exit_found_something : exit_done;
  }

 private:
  app::CorrectionsRequest request_;
  Page page_;
  std::string fail_on_ = "affected", output_;
};

}  // namespace

CommandEntry corrections_command() {
  return command_entry<Corrections>("corrections", "list which sentences of our stories have lost support since");
}

}  // namespace stemma::cli
