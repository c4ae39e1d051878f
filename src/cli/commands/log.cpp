// stemma log [CASE] [ID]
#include "app/show_log.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "cli/output.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class Log : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.case_operand(request_.path, "CASE", "a database");
    arguments.optional_operand(request_.id, "ID", "follow this entry alone, under every id that it had");
    arguments.flag(head_, "--head", "print the head of the history alone, one word to keep elsewhere");
    arguments.flag(request_.include_sealed, "--include-sealed", "tell of protected entries too");
    page_.add(arguments, {"json", "text"});
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    if (head_ && (!request_.id.empty() || page_.format != "text")) {
      throw Error(ErrorKind::usage, "--head prints one word", "leave out the id and --format beside it");
    }
    Output output(session, output_, page_.long_text() && !head_);
    output.tell_sealed(request_.include_sealed);
    if (head_) {
      output.stream() << app::head_of(request_.path) << '\n';
    } else {
      request_.format = page_.format;
      app::show_log(request_, page_.look(session, output), session.world, output.stream());
    }
    output.finish();
    return exit_done;
  }

 private:
  app::LogRequest request_;
  Page page_;
  std::string output_;
  bool head_ = false;
};

}  // namespace

CommandEntry log_command() { return command_entry<Log>("log", "tell who changed what in a database, when and why"); }

}  // namespace stemma::cli
