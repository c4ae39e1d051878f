// stemma help [TOPIC]
#include "cli/commands/command.hpp"
#include "cli/help_pages.hpp"
#include "cli/markdown.hpp"
#include "cli/styled.hpp"

namespace stemma::cli {
namespace {

class Help : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.optional_operand(topic_, "TOPIC", "a command or a topic; without it, the list of both");
  }

  int run(Session& session) override {
    const std::string page = topic_.empty() ? overview() : help_page(topic_);
    session.out << render_markdown(page, reading_width(session.world), styled(session.world));
    return exit_done;
  }

 private:
  std::string topic_;
};

}  // namespace

CommandEntry help_command() { return command_entry<Help>("help", "show the page of a command or topic"); }

}  // namespace stemma::cli
