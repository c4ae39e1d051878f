// stemma attach CASE FILE --to PUBLICATION
#include "app/attach.hpp"

#include <fmt/core.h>

#include "base/escape.hpp"
#include "cli/commands/command.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class Attach : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.case_operand(request_.database, "CASE", "a database");
    arguments.operand(request_.file, "FILE", "the copy: a saved page, a document, a screenshot; `-` is standard input");
    arguments.option(request_.publication, "--to", "PUBLICATION", "what it is a copy of");
    arguments.option(request_.media_type, "--type", "TYPE", "its media type (default: by content)");
    arguments.option(request_.name, "--name", "NAME", "a name for it (default: that of the file)");
    arguments.flag(request_.beside, "--beside", "keep the bytes beside the database, not in it");
    arguments.option(request_.message, "-m,--message", "TEXT", "why, for the history");
  }

  int run(Session& session) override {
    if (request_.publication.empty()) {
      throw Error(ErrorKind::usage, "`stemma attach` needs the publication that the file is a copy of",
                  "stemma attach CASE FILE --to PUBLICATION");
    }
    const app::Attached made = app::attach_copy(request_, session.world);
    session.out << made.copy.sha256 << '\n';
    if (!made.fresh) {
      session.err << fmt::format("stemma: note: `{}` has that copy already\n",
                                 base::for_terminal(made.copy.publication));
    }
    return exit_done;
  }

 private:
  app::AttachRequest request_;
};

}  // namespace

CommandEntry attach_command() {
  return command_entry<Attach>("attach", "keep a copy of a publication in a case database");
}

}  // namespace stemma::cli
