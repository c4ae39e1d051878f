// stemma report CASE
#include "app/show_case.hpp"
#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class Report : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_case_options(arguments, request_);
    add_claim_option(arguments, request_);
    page_.add(arguments, app::formats("report"));
    arguments.choice(steps_, "--steps", {"few", "all"}, "how many next steps to list for a claim");
    arguments.flag(request_.opinions, "--opinions", "add a computed opinion to each claim: see `stemma help opinions`");
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    if (request_.opinions && page_.format == "csv") {
      throw Error(ErrorKind::usage, "the table has no room for opinions", "`--format markdown` or `--format json`");
    }
    Output output(session, output_, page_.long_text());
    app::Look look = page_.look(session, output);
    look.all_steps = steps_ == "all";
    app::show_case(request_, "report", page_.format, look, session.world, output.stream());
    output.finish();
    return exit_done;
  }

 private:
  app::JudgeRequest request_;
  Page page_;
  std::string steps_ = "few", output_;
};

}  // namespace

CommandEntry report_command() { return command_entry<Report>("report", "say what each claim of a case rests on"); }

}  // namespace stemma::cli
