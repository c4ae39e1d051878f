// stemma export CASE
#include <fmt/format.h>

#include "app/export_case.hpp"
#include "app/export_sheets.hpp"
#include "app/pseudonyms.hpp"
#include "base/folder.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "cli/output.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class Export : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.case_operand(path_, "CASE", "a database, or a case file to put into its standard form");
    arguments.choice(format_, "--format", {"yaml", "json", "ndjson", "csv", "tsv"},
                     "a case file, a record a line for `check --stream`, or spreadsheets");
    arguments.option(entity_, "--entity", "WORD",
                     fmt::format("the spreadsheet of these: {}", fmt::join(app::exported_sheets(), ", ")));
    arguments.flag(wide_, "--wide", "who said what on one spreadsheet: --entity who-said-what");
    arguments.option(folder_, "--folder", "FOLDER", "write every spreadsheet, each into a file in this folder");
    arguments.flag(choice_.include_sealed, "--include-sealed", "write sealed entries out in full");
    arguments.flag(pseudonymise_, "--pseudonymise", "give protected sources pseudonyms on which all counts as before");
    arguments.repeated(pseudonyms_.protect, "--protect", "ID",
                       "with --pseudonymise: protect this source too; may be given several times");
    arguments.option(key_, "--key", "FILE",
                     "with --pseudonymise: the key that keeps pseudonyms the same; made if it is not there");
    arguments.option(pseudonyms_.recipient, "--for", "NAME",
                     "with --pseudonymise: who gets it; others get other pseudonyms");
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    if (wide_ && !entity_.empty()) throw Error(ErrorKind::usage, "--wide is an --entity of its own", "name one sheet");
    if (wide_) entity_ = "who-said-what";
    const bool sheets = !entity_.empty() || !folder_.empty();
    const bool as_sheets = format_ == "csv" || format_ == "tsv";
    if (sheets && !as_sheets) {
      throw Error(ErrorKind::usage, "a case file has no sheets", "add --format csv or --format tsv");
    }
    choose_pseudonyms();
    if (as_sheets) return run_sheets(session);
    const app::CaseForm form = format_ == "yaml"   ? app::CaseForm::yaml
                               : format_ == "json" ? app::CaseForm::json
                                                   : app::CaseForm::records;
    Output output(session, output_);
    output.tell_sealed(choice_.include_sealed);
    const app::Exported exported = app::export_case(path_, form, choice_, session.world, output.stream());
    output.finish();
    if (exported.lost_comments) session.err << "stemma: note: the comments of the case file are not kept\n";
    if (exported.copies > 0) {
      session.err << "stemma: note: attached copies stay in the database: `stemma evidence get` writes one out\n";
    }
    tell_passing_key(session);
    return exit_done;
  }

 private:
  void choose_pseudonyms() {
    if (!pseudonymise_) {
      if (pseudonyms_.protect.empty() && key_.empty() && pseudonyms_.recipient.empty()) return;
      throw Error(ErrorKind::usage, "--protect, --key and --for are for pseudonyms", "add --pseudonymise");
    }
    if (choice_.include_sealed) {
      throw Error(ErrorKind::usage, "--include-sealed tells who --pseudonymise protects", "leave out one of them");
    }
    pseudonyms_.key = key_.empty() ? app::passing_key() : app::pseudonym_key(key_);
    choice_.pseudonyms = pseudonyms_;
  }

  void tell_passing_key(Session& session) const {
    if (!pseudonymise_ || !key_.empty()) return;
    session.err << "stemma: note: no other export will have these pseudonyms; --key FILE keeps them the same\n";
  }

  int run_sheets(Session& session) {
    if (entity_.empty() == folder_.empty()) {
      throw Error(ErrorKind::usage,
                  entity_.empty() ? "a case is several spreadsheets" : "--folder writes every sheet, --entity one",
                  "name one with --entity, or a folder for all of them with --folder");
    }
    if (!folder_.empty()) {
      if (!output_.empty()) throw Error(ErrorKind::usage, "--folder and --output are two places", "name one of them");
      const auto files = app::export_sheets(path_, format_, choice_, session.world);
      for (const auto& file : files) {
        if (!choice_.include_sealed) app::look_over(file.second, session.world);
      }
      const app::HoldInterrupts held(session.world);
      base::write_folder(folder_, files);
      tell_passing_key(session);
      return exit_done;
    }
    Output output(session, output_);
    output.tell_sealed(choice_.include_sealed);
    app::write_sheet(path_, entity_, format_, choice_, session.world, output.stream());
    output.finish();
    tell_passing_key(session);
    return exit_done;
  }

  std::string path_, output_, format_ = "yaml", entity_, folder_;
  bool wide_ = false, pseudonymise_ = false;
  std::string key_;
  app::PseudonymRequest pseudonyms_;
  app::ExportChoice choice_;
};

}  // namespace

CommandEntry export_command() { return command_entry<Export>("export", "write a case as a case file or spreadsheets"); }

}  // namespace stemma::cli
