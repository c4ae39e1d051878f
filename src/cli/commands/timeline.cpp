// stemma timeline CASE [CLAIM]
#include "app/timeline.hpp"

#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"

namespace stemma::cli {
namespace {

class Timeline : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_case_options(arguments, request_);
    arguments.optional_operand(claim_, "CLAIM", "the id of a claim; without it, all of them");
    page_.add(arguments, {"json", "text"});
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    Output output(session, output_, page_.long_text());
    if (!claim_.empty()) request_.claims = {claim_};
    app::show_timeline(request_, page_.format, page_.look(session, output), session.world, output.stream());
    output.finish();
    return exit_done;
  }

 private:
  app::JudgeRequest request_;
  Page page_;
  std::string claim_, output_;
};

}  // namespace

CommandEntry timeline_command() {
  return command_entry<Timeline>("timeline", "tell day by day how claims came to stand as they do");
}

}  // namespace stemma::cli
