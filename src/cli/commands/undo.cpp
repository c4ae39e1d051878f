// stemma undo [CASE] [COMMIT]
#include <fmt/format.h>

#include "app/undo.hpp"
#include "cli/commands/command.hpp"

namespace stemma::cli {
namespace {

class Undo : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.case_operand(path_, "CASE", "a database");
    arguments.optional_operand(commit_, "COMMIT", "the number of the commit to undo (default: the last one)");
    arguments.option(message_, "-m,--message", "TEXT", "why (default: that it undoes the commit)");
  }

  int run(Session& session) override {
    const app::Undone done = app::undo(path_, commit_, message_, session.world);
    const store::EditCounts& counts = done.edited.counts;
    session.err << fmt::format("stemma: commit {} is undone: {} added, {} changed, {} removed\n", done.commit,
                               counts.added, counts.changed + counts.moved, counts.removed);
    return exit_done;
  }

 private:
  std::string path_, commit_, message_;
};

}  // namespace

CommandEntry undo_command() { return command_entry<Undo>("undo", "take a commit of a database back, as a new commit"); }

}  // namespace stemma::cli
