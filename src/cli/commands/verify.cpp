// stemma verify [CASE]
#include "app/show_log.hpp"
#include "cli/commands/command.hpp"
#include "cli/output.hpp"

namespace stemma::cli {
namespace {

class Verify : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.case_operand(path_, "CASE", "a database");
    arguments.option(head_, "--head", "HEAD",
                     "what `stemma log --head` printed earlier: history must go on from there");
  }

  int run(Session& session) override {
    session.outlive_reader();
    Output output(session, "");
    const bool good = app::verify_case(path_, head_, output.stream());
    output.finish();
    return good ? exit_done : exit_found_something;
  }

 private:
  std::string path_, head_;
};

}  // namespace

CommandEntry verify_command() {
  return command_entry<Verify>("verify", "find out whether history or record were changed behind its back");
}

}  // namespace stemma::cli
