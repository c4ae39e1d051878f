// stemma show CASE ID
#include "app/show_entry.hpp"
#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "cli/output.hpp"

namespace stemma::cli {
namespace {

class Show : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_case_options(arguments, request_.of);
    arguments.operand(request_.id, "ID", "the id of a claim, source, publication or attribution");
    arguments.choice(kind_, "--kind", kinds(), "where several entries have the id, which of them");
    page_.add(arguments, {"json", "text"});
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    if (kind_ != any_) request_.kind = kind_;
    request_.format = page_.format;
    Output output(session, output_, page_.long_text());
    app::show_entry(request_, page_.look(session, output), session.world, output.stream());
    output.finish();
    return exit_done;
  }

 private:
  static std::vector<std::string> kinds() {
    std::vector<std::string> words = app::shown_kinds();
    words.insert(words.begin(), any_);
    return words;
  }

  static constexpr const char* any_ = "any";
  app::ShowRequest request_;
  std::string kind_ = any_;
  Page page_;
  std::string output_;
};

}  // namespace

CommandEntry show_command() { return command_entry<Show>("show", "show everything on one entry of a case"); }

}  // namespace stemma::cli
