// stemma purge CASE [KIND] [ID]
#include "app/purge.hpp"

#include "base/escape.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/edit_options.hpp"

namespace stemma::cli {
namespace {

class Purge : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_database(arguments, options_.path);
    const auto words = stemma::words<EntryKind>();
    arguments.optional_choice(options_.kind, "KIND", {words.begin(), words.end()},
                              "what it is, where that is not clear from its id");
    arguments.optional_operand(options_.id, "ID", "the id of the entry, as it is or once was");
    arguments.repeated(options_.texts, "--text", "TEXT",
                       "take this out too, wherever it is; may be given several times");
    arguments.flag(options_.force, "--force", "do it: nobody can have back what is purged");
    add_message(arguments, options_.message);
  }

  int run(Session& session) override {
    const std::string done = app::purge(options_, session.world, [&](const app::PurgeReport& report) {
      for (const std::string& line : report) session.out << base::for_terminal(line) << '\n';
      session.out.flush();
    });
    session.err << (done.empty() ? "stemma: the database was written anew\n"
                                 : "stemma: done; copies elsewhere, and what was printed or sent, are not reached\n");
    return exit_done;
  }

 private:
  app::PurgeOptions options_;
};

}  // namespace

CommandEntry purge_command() {
  return command_entry<Purge>("purge", "take what was written about an entry out of a database and its history");
}

}  // namespace stemma::cli
