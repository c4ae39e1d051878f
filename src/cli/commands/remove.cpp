// stemma remove CASE [KIND] ID
#include "app/remove_entry.hpp"
#include "base/escape.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/edit_options.hpp"

namespace stemma::cli {
namespace {

class Remove : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_database(arguments, request_.path);
    add_entry(arguments, request_.kind, request_.id);
    arguments.flag(request_.force, "--force", "remove it, and what cannot stand without it");
    add_message(arguments, request_.message);
  }

  int run(Session& session) override {
    app::remove_entry(request_, session.world, [&](const app::RemovalLines& lines) {
      for (const std::string& line : lines) session.out << base::for_terminal(line) << '\n';
      session.out.flush();
    });
    return exit_done;
  }

 private:
  app::RemoveRequest request_;
};

}  // namespace

CommandEntry remove_command() {
  return command_entry<Remove>("remove", "take an entry out of a case, and name what depends on it");
}

}  // namespace stemma::cli
