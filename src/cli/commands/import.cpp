// stemma import CASE.yaml DATABASE
#include "app/import_case.hpp"
#include "cli/commands/command.hpp"
#include "cli/error_text.hpp"

namespace stemma::cli {
namespace {

class Import : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.operand(case_file_, "CASE.yaml", "the case file; `-` is standard input");
    arguments.operand(database_, "DATABASE", "a new file, or a database that `stemma init` made");
  }

  int run(Session& session) override {
    session.err << notes_text(app::import_case(case_file_, database_, session.world));
    return exit_done;
  }

 private:
  std::string case_file_, database_;
};

}  // namespace

CommandEntry import_command() { return command_entry<Import>("import", "put a case file into a database"); }

}  // namespace stemma::cli
