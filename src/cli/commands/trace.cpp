// stemma trace CASE CLAIM
#include "app/trace_case.hpp"
#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "cli/output.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class Trace : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_case_options(arguments, request_.of);
    arguments.optional_operand(request_.claim, "CLAIM", "the id of the claim to trace back");
    arguments.option(request_.source, "--source", "ID",
                     "trace forward instead: what rests on this source or publication");
    page_.add(arguments, {"json", "text"});
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    if (request_.claim.empty() == request_.source.empty()) {
      throw Error(ErrorKind::usage,
                  request_.claim.empty() ? "`stemma trace` needs a claim, or --source"
                                         : "a claim is traced back and --source forward: one of them at a time",
                  "`stemma trace CASE c1` or `stemma trace CASE --source tass`");
    }
    Output output(session, output_, page_.long_text());
    request_.format = page_.format;
    app::trace_case(request_, page_.look(session, output), session.world, output.stream());
    output.finish();
    return exit_done;
  }

 private:
  app::TraceRequest request_;
  Page page_;
  std::string output_;
};

}  // namespace

CommandEntry trace_command() {
  return command_entry<Trace>("trace", "follow a claim back to its origins, or a source forward");
}

}  // namespace stemma::cli
