// stemma export CASE
#include "app/export_case.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "cli/output.hpp"

namespace stemma::cli {
namespace {

class Export : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.case_operand(path_, "CASE", "a database, or a case file to put into its standard form");
    arguments.flag(include_sealed_, "--include-sealed", "write sealed entries out in full");
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    const app::Exported exported = app::export_case(path_, include_sealed_, session.world);
    Output output(session, output_);
    output.stream() << exported.text;
    output.finish();
    if (exported.lost_comments) session.err << "stemma: note: the comments of the case file are not kept\n";
    if (exported.copies > 0) {
      session.err << "stemma: note: attached copies stay in the database: `stemma evidence get` writes one out\n";
    }
    return exit_done;
  }

 private:
  std::string path_, output_;
  bool include_sealed_ = false;
};

}  // namespace

CommandEntry export_command() { return command_entry<Export>("export", "write a case as a case file"); }

}  // namespace stemma::cli
