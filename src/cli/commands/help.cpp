// stemma help [TOPIC]
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "cli/help_pages.hpp"
#include "cli/man.hpp"
#include "cli/markdown.hpp"
#include "cli/output.hpp"
#include "cli/styled.hpp"

namespace stemma::cli {
namespace {

constexpr std::size_t usual_width = 80;

class Help : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.optional_operand(topic_, "TOPIC", "a command or a topic; without it, the list of both");
    arguments.choice(format_, "--format", {"text", "man"}, "for reading, or as the source of a man page");
    add_pager_option(arguments, no_pager_);
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    Output output(session, output_, format_ == "text" && !no_pager_);
    if (format_ == "man") {
      output.stream() << man_page(topic_);
    } else {
      const std::string page = topic_.empty() ? overview() : help_page(topic_);
      output.stream() << render_markdown(page, output.to_terminal() ? reading_width(session.world) : usual_width,
                                         styled(session.world, "auto", output.to_terminal()));
    }
    output.finish();
    return exit_done;
  }

 private:
  std::string topic_, format_ = "text", output_;
  bool no_pager_ = false;
};

}  // namespace

CommandEntry help_command() { return command_entry<Help>("help", "show the page of a command or topic"); }

}  // namespace stemma::cli
