// stemma graph CASE
#include "app/show_case.hpp"
#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

constexpr std::size_t least_nodes = 2, most_nodes = 1'000'000;

class Graph : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_case_options(arguments, request_);
    add_claim_option(arguments, request_);
    arguments.choice(format_, "--format", app::formats("graph"),
                     "DOT text, another program's format, or a picture drawn by Graphviz");
    arguments.flag(look_.sources_only, "--sources", "who relies on whom, without the claims");
    arguments.choice(by_, "--by", {"control", "party"}, "one node for all that is under one control");
    arguments.number({&max_nodes_, least_nodes, most_nodes}, "--max-nodes", "N",
                     "fold relays into one node where there would be more");
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    Output output(session, output_);
    if ((format_ == "png" || format_ == "svg") && output.to_terminal()) {
      throw Error(ErrorKind::usage, "a picture cannot be shown in a terminal",
                  "`-o graph." + format_ + "` writes it to a file");
    }
    look_.by_control = by_ == "control";
    look_.max_nodes = max_nodes_;
    app::show_case(request_, "graph", format_, look_, session.world, output.stream());
    output.finish();
    return exit_done;
  }

 private:
  app::JudgeRequest request_;
  app::Look look_;
  std::string format_ = "dot", by_ = "party", output_;
  std::size_t max_nodes_ = 0;
};

}  // namespace

CommandEntry graph_command() { return command_entry<Graph>("graph", "draw who got a claim from whom"); }

}  // namespace stemma::cli
