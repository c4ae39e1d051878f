// stemma backup [CASE] TO
#include "app/doctor.hpp"
#include "cli/commands/command.hpp"

namespace stemma::cli {
namespace {

class Backup : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.case_operand(path_, "CASE", "a database; others may go on working in it");
    arguments.operand(to_, "FILE", "the new file");
  }

  int run(Session& session) override {
    app::back_up(path_, to_, session.world);
    return exit_done;
  }

 private:
  std::string path_, to_;
};

}  // namespace

CommandEntry backup_command() { return command_entry<Backup>("backup", "copy a database that may be in use"); }

}  // namespace stemma::cli
