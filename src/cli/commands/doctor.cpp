// stemma doctor [CASE]
#include "app/doctor.hpp"
#include "cli/commands/command.hpp"
#include "cli/output.hpp"

namespace stemma::cli {
namespace {

class Doctor : public Command {
 public:
  void setup(Arguments& arguments) override { arguments.case_operand(path_, "CASE", "a database"); }

  int run(Session& session) override {
    session.outlive_reader();
    Output output(session, "");
    const bool sound = app::doctor(path_, output.stream());
    output.finish();
    return sound ? exit_done : exit_found_something;
  }

 private:
  std::string path_;
};

}  // namespace

CommandEntry doctor_command() {
  return command_entry<Doctor>("doctor", "examine a database file, and say how to mend what is wrong");
}

}  // namespace stemma::cli
