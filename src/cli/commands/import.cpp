// stemma import CASE.yaml DATABASE, stemma import SHEET.csv DATABASE, stemma import LIST.csv DATABASE
#include <fmt/format.h>

#include "app/import_case.hpp"
#include "app/import_ownership.hpp"
#include "app/import_sheet.hpp"
#include "base/escape.hpp"
#include "cli/commands/command.hpp"
#include "cli/error_text.hpp"
#include "cli/output.hpp"
#include "cli/ownership_text.hpp"
#include "cli/sheet_import_text.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class Import : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.operand(
        sheet_.file, "FILE",
        "a case file, a spreadsheet as CSV or TSV, entries as NDJSON, references as RIS, BibTeX or CSL-JSON, or a CSV "
        "list of who owns which outlet; `-` is standard input");
    arguments.case_operand(sheet_.database, "DATABASE",
                           "for a case file a new file, or a database that `stemma init` made; else one with a case");
    arguments.option(sheet_.entity, "--entity", "WORD",
                     fmt::format("what the rows of a spreadsheet are: {}; known by its heading where that can be",
                                 fmt::join(app::sheet_names(), ", ")));
    arguments.option(sheet_.mapping, "--mapping", "NAME|FILE",
                     "how the columns of somebody else's table become entries: a name or a YAML file");
    arguments.flag(sheet_.keep_good, "--keep-good", "import the other rows where some are refused");
    arguments.flag(list_, "--list", "FILE is an ownership list; known by its heading where the name ends in .csv");
    arguments.option(list_date_, "--list-date", "DATE", "when the list was made: what it says is known from then on");
    arguments.flag(sheet_.dry_run, "--dry-run",
                   "change nothing: print what would be added and changed, of a list as entries of a case file");
    arguments.flag(all_, "--all", "tell of every row, not of the first few");
  }

  int run(Session& session) override {
    const bool sheet = !sheet_.entity.empty() || !sheet_.mapping.empty();
    if (!sheet_.entity.empty() && !sheet_.mapping.empty()) {
      throw Error(ErrorKind::usage, "--mapping says what the rows are, and --entity too", "name one of them");
    }
    if (sheet && (list_ || !list_date_.empty())) {
      throw Error(ErrorKind::usage,
                  "--list and --list-date are for ownership lists, and --entity and --mapping for spreadsheets");
    }
    const app::Importable what = sheet   ? app::Importable::sheet
                                 : list_ ? app::Importable::ownership_list
                                         : app::importable(sheet_.file);
    if (what == app::Importable::ownership_list) return run_list(session);
    if (!list_date_.empty()) {
      throw Error(ErrorKind::usage, "--list-date is for ownership lists", "add --list if the file is one");
    }
    sheet_.every_row = all_;
    if (what == app::Importable::sheet) return run_rows(session, app::import_sheet(sheet_, session.world));
    if (what == app::Importable::entries) return run_rows(session, app::import_entries(sheet_, session.world));
    if (what == app::Importable::references) return run_rows(session, app::import_references(sheet_, session.world));
    if (sheet_.dry_run || all_ || sheet_.keep_good) {
      throw Error(ErrorKind::usage,
                  "--dry-run, --all and --keep-good are for spreadsheets, NDJSON, references and ownership lists",
                  "say with --entity or --list what the file is");
    }
    session.err << notes_text(app::import_case(sheet_.file, sheet_.database, session.world));
    return exit_done;
  }

 private:
  int run_list(Session& session) const {
    if (sheet_.keep_good) throw Error(ErrorKind::usage, "--keep-good is for spreadsheets");
    const app::OwnershipImport done =
        app::import_ownership(sheet_.file, sheet_.database, list_date_, sheet_.dry_run, session.world);
    if (sheet_.dry_run) {
      Output output(session, "");
      output.stream() << done.entries;
      output.finish();
    }
    session.err << ownership_text(done, sheet_.dry_run, all_);
    return exit_done;
  }

  int run_rows(Session& session, const app::SheetImport& done) const {
    const std::string text = sheet_import_text(done, all_);
    if (sheet_.dry_run) {
      Output output(session, "");
      output.tell_sealed(true);  // ids that stand in the file that was given
      output.stream() << text;
      output.finish();
    } else {
      session.err << "stemma: " << text;
    }
    if (done.stopped) {
      throw Error(ErrorKind::bad_input, "rows are refused, and nothing is imported; --keep-good imports the others",
                  done.plan.mistakes);
    }
    for (const Mistake& mistake : done.plan.mistakes) session.err << mistake_text(mistake, "refused");
    return exit_done;
  }

  app::SheetRequest sheet_;
  std::string list_date_;
  bool list_ = false, all_ = false;
};

}  // namespace

CommandEntry import_command() {
  return command_entry<Import>("import", "put a case file, a spreadsheet or a list of owners into a database");
}

}  // namespace stemma::cli
