// stemma new FILE
#include "app/init_case.hpp"
#include "app/new_case_file.hpp"
#include "cli/commands/command.hpp"

namespace stemma::cli {
namespace {

class New : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.operand(path_, "FILE", "the case file to make");
    arguments.option(id_, "--id", "ID", "the id of the case (default: the file's name without its ending)");
    arguments.option(title_, "--title", "TEXT", "the title of the case (default: none)");
  }

  int run(Session&) override {
    app::new_case_file(path_, id_.empty() ? app::id_from_path(path_) : id_, title_);
    return exit_done;
  }

 private:
  std::string path_, id_, title_;
};

}  // namespace

CommandEntry new_command() { return command_entry<New>("new", "make a case file to begin with"); }

}  // namespace stemma::cli
