// stemma draft STORY CASE
#include "app/draft.hpp"

#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class Draft : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.operand(request_.story, "STORY",
                      "the story: Markdown or plain text, or `-` for Markdown on standard input");
    add_case_options(arguments, request_.of);
    arguments.choice(fail_on_, "--fail-on", {"error", "warning", "note", "never"}, "exit with 3 from this severity on");
    arguments.flag(request_.suggest, "--suggest", "propose marks for sentences that have none, and show no findings");
    page_.add(arguments, app::draft_formats());
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    if (request_.suggest && page_.format != "text") {
      throw Error(ErrorKind::usage, "proposals are text", "leave out --format beside --suggest");
    }
    session.outlive_reader();
    Output output(session, output_, page_.long_text());
    request_.format = page_.format;
    const Totals totals = app::check_draft(request_, page_.look(session, output), session.world, output.stream());
    output.finish();
    return found_something(totals) ? exit_found_something : exit_done;
  }

 private:
  bool found_something(const Totals& totals) const {
    if (fail_on_ == "never") return false;
    std::uint64_t counted = totals.fail_error;
    if (fail_on_ != "error") counted += totals.fail_warning;
    if (fail_on_ == "note") counted += totals.fail_note;
    return counted > 0;
  }

  app::DraftRequest request_;
  Page page_;
  std::string fail_on_ = "warning", output_;
};

}  // namespace

CommandEntry draft_command() {
  return command_entry<Draft>("draft", "check a story that is about to be published against a case");
}

}  // namespace stemma::cli
