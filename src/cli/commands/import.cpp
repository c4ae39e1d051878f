// stemma import CASE.yaml DATABASE, stemma import LIST.csv DATABASE
#include <fmt/format.h>

#include "app/import_case.hpp"
#include "app/import_ownership.hpp"
#include "base/escape.hpp"
#include "cli/commands/command.hpp"
#include "cli/error_text.hpp"
#include "cli/output.hpp"
#include "cli/ownership_text.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class Import : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.operand(file_, "FILE", "a case file, or a CSV list of who owns which outlet; `-` is standard input");
    arguments.case_operand(
        database_, "DATABASE",
        "for a case file a new file, or a database that `stemma init` made; for a list one with a case");
    arguments.flag(list_, "--list", "FILE is an ownership list; known by itself where the name ends in .csv");
    arguments.option(list_date_, "--list-date", "DATE", "when the list was made: what it says is known from then on");
    arguments.flag(dry_run_, "--dry-run", "print what a list would add, as entries of a case file, and change nothing");
    arguments.flag(all_, "--all", "tell of every row of a list, not of the first few");
  }

  int run(Session& session) override {
    if (list_ || app::is_ownership_list(file_)) return run_list(session);
    if (dry_run_ || all_ || !list_date_.empty()) {
      throw Error(ErrorKind::usage, "--dry-run, --all and --list-date are for ownership lists",
                  "add --list if the file is one");
    }
    session.err << notes_text(app::import_case(file_, database_, session.world));
    return exit_done;
  }

 private:
  int run_list(Session& session) const {
    const app::OwnershipImport done = app::import_ownership(file_, database_, list_date_, dry_run_, session.world);
    if (dry_run_) {
      Output output(session, "");
      output.stream() << done.entries;
      output.finish();
    }
    session.err << ownership_text(done, dry_run_, all_);
    return exit_done;
  }

  std::string file_, database_, list_date_;
  bool list_ = false, dry_run_ = false, all_ = false;
};

}  // namespace

CommandEntry import_command() {
  return command_entry<Import>("import", "put a case file, or a list of owners, into a database");
}

}  // namespace stemma::cli
