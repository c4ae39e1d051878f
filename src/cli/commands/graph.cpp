// stemma graph CASE
#include "app/show_case.hpp"
#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class Graph : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_case_options(arguments, request_);
    add_claim_option(arguments, request_);
    arguments.choice(format_, "--format", app::formats("graph"), "DOT text, or a picture drawn by Graphviz");
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    Output output(session, output_);
    if (format_ != "dot" && output.to_terminal()) {
      throw Error(ErrorKind::usage, "a picture cannot be shown in a terminal",
                  "`-o graph." + format_ + "` writes it to a file");
    }
    app::show_case(request_, "graph", format_, app::Look{}, session.world, output.stream());
    output.finish();
    return exit_done;
  }

 private:
  app::JudgeRequest request_;
  std::string format_ = "dot", output_;
};

}  // namespace

CommandEntry graph_command() { return command_entry<Graph>("graph", "draw who got a claim from whom"); }

}  // namespace stemma::cli
