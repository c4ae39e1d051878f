// stemma evidence list|verify|get CASE
#include "app/evidence.hpp"

#include <fmt/core.h>

#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class Evidence : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.operand_choice(action_, "ACTION", {"get", "list", "verify"}, "what to do");
    arguments.case_operand(request_.path, "CASE", "a database");
    arguments.optional_operand(request_.of, "COPY", "a publication, or the first 8 or more digits of a SHA-256");
    arguments.flag(request_.include_sealed, "--include-sealed", "show copies of sealed publications as others");
    page_.add(arguments, {"json", "text"});
    add_output_option(arguments, output_);
  }

  int run(Session& session) override { return action_ == "get" ? get(session) : show(session); }

 private:
  int get(Session& session) const {
    if (request_.of.empty()) {
      throw Error(ErrorKind::usage, "`stemma evidence get` needs the copy to get",
                  "`stemma evidence list` shows them with their SHA-256");
    }
    Output output(session, output_);
    if (output.to_terminal()) {
      throw Error(ErrorKind::usage, "the bytes of a copy are not for a terminal", "-o FILE writes them to a file");
    }
    output.stream() << app::copy_bytes(request_);
    output.finish();
    return exit_done;
  }

  int show(Session& session) {
    Output output(session, output_, page_.long_text());
    output.tell_sealed(request_.include_sealed);
    request_.verify = action_ == "verify";
    request_.format = page_.format;
    const bool sound = app::show_evidence(request_, page_.look(session, output), session.world, output.stream());
    output.finish();
    return sound ? exit_done : exit_found_something;
  }

  app::EvidenceRequest request_;
  Page page_;
  std::string action_, output_;
};

}  // namespace

CommandEntry evidence_command() {
  return command_entry<Evidence>("evidence", "list, verify and get the copies that a case database keeps");
}

}  // namespace stemma::cli
