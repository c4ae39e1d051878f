// stemma report CASE
#include "app/show_case.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/judging_options.hpp"
#include "cli/output.hpp"
#include "cli/styled.hpp"

namespace stemma::cli {
namespace {

constexpr std::size_t narrowest = 40, widest = 400;

class Report : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_judging_options(arguments, request_);
    arguments.choice(format_, "--format", app::formats("report"), "how to write the report");
    arguments.number({&width_, narrowest, widest}, "--width", "N",
                     "columns (default: the terminal's, at most 100; 80 elsewhere)");
    arguments.choice(colour_, "--color", {"auto", "always", "never"}, "terminal colours; auto honours NO_COLOR");
    arguments.flag(ascii_, "--ascii", "draw with plain characters only");
    arguments.choice(steps_, "--steps", {"few", "all"}, "how many next steps to list for a claim");
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    Output output(session, output_);
    app::Look look;
    look.width = width_ > 0 ? width_ : output.to_terminal() ? reading_width(session.world) : look.width;
    look.colour = styled(session.world, colour_, output.to_terminal());
    look.ascii = ascii_;
    look.all_steps = steps_ == "all";
    app::show_case(request_, "report", format_, look, session.world, output.stream());
    output.finish();
    return exit_done;
  }

 private:
  app::JudgeRequest request_;
  std::string format_ = "text", colour_ = "auto", steps_ = "few", output_;
  std::size_t width_ = 0;
  bool ascii_ = false;
};

}  // namespace

CommandEntry report_command() { return command_entry<Report>("report", "say what each claim of a case rests on"); }

}  // namespace stemma::cli
