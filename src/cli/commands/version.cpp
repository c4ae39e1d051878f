// stemma version
#include "app/version.hpp"
#include "cli/commands/command.hpp"

namespace stemma::cli {
namespace {

class Version : public Command {
 public:
  void setup(Arguments&) override {}
  int run(Session& session) override {
    session.out << "stemma " << app::version() << '\n';
    return exit_done;
  }
};

}  // namespace

CommandEntry version_command() { return command_entry<Version>("version", "print the version of Stemma"); }

}  // namespace stemma::cli
