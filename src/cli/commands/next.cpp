// stemma next CASE
#include "app/next.hpp"

#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"

namespace stemma::cli {
namespace {

constexpr std::size_t fewest_steps = 1, most_steps = 1000;

class Next : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_case_options(arguments, request_.of);
    add_claim_option(arguments, request_.of);
    arguments.number({&request_.most, fewest_steps, most_steps}, "--most", "N",
                     "how many steps to show; 7 if left out");
    arguments.flag(all_, "--all", "every step that would clear something");
    page_.add(arguments, {"json", "text"});
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    Output output(session, output_, page_.long_text());
    request_.format = page_.format;
    if (all_) request_.most = 0;
    app::show_next(request_, page_.look(session, output), session.world, output.stream());
    output.finish();
    return exit_done;
  }

 private:
  app::NextRequest request_;
  Page page_;
  std::string output_;
  bool all_ = false;
};

}  // namespace

CommandEntry next_command() { return command_entry<Next>("next", "what to do first: the steps that would clear most"); }

}  // namespace stemma::cli
