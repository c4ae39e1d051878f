// stemma init DATABASE
#include <fmt/format.h>

#include "app/init_case.hpp"
#include "cli/commands/command.hpp"

namespace stemma::cli {
namespace {

class Init : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.case_operand(database_, "DATABASE", "the file to make");
    arguments.option(id_, "--id", "ID", "the id of the case (default: the file's name without its ending)");
    arguments.option(title_, "--title", "TEXT", "the title of the case (default: none)");
  }

  int run(Session& session) override {
    app::init_case(database_, id_.empty() ? app::id_from_path(database_) : id_, title_, session.world);
    return exit_done;
  }

 private:
  std::string database_, id_, title_;
};

}  // namespace

CommandEntry init_command() { return command_entry<Init>("init", "make a database with an empty case"); }

}  // namespace stemma::cli
