// stemma list CASE WHAT
#include <fmt/format.h>

#include <utility>

#include "app/list_case.hpp"
#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "cli/output.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class List : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_case_options(arguments, request_.of);
    arguments.operand(request_.what, "WHAT", fmt::format("what to list: {}", fmt::join(app::listable(), ", ")));
    const auto words = [&](const char* filter, const char* value, const char* help) {
      arguments.repeated(given_[filter], fmt::format("--{}", filter), value, help);
    };
    words("kind", "WORD", "only entries of this kind; this and the options below may be given several times");
    words("status", "WORD", "only claims with this status");
    words("importance", "WORD", "only claims of this importance, or findings on them");
    words("class", "WORD", "only claims of this class");
    words("rule", "RULE", "only findings of this rule, or claims that have one");
    words("severity", "WORD", "only findings of this severity");
    words("stance", "WORD", "only attributions with this stance");
    words("claim", "ID", "only what is about this claim");
    words("source", "ID", "only where this source publishes, is a link of a chain, or is a party");
    words("publisher", "ID", "only what this source published");
    words("country", "CC", "only sources of this country");
    arguments.flag(named_, "--named", "only where whoever speaks is named on the day");
    arguments.flag(anonymous_, "--anonymous", "only where whoever speaks is unnamed on the day");
    arguments.flag(state_, "--state-controlled", "only sources under a state's control, or what they published");
    arguments.option(request_.from, "--from", "DATE", "only what is dated this day or later");
    arguments.option(request_.to, "--to", "DATE", "only what is dated this day or earlier");
    arguments.option(request_.text, "--text", "WORD", "only where a name, title, text, gist or note has this in it");
    arguments.flag(request_.ids, "--ids", "write the ids alone, one a line");
    page_.add(arguments, {"json", "text"});
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    for (auto& [filter, words] : given_) {
      if (!words.empty()) request_.words.emplace(filter, std::move(words));
    }
    if (named_) request_.words["named"].emplace_back("yes");
    if (anonymous_) request_.words["named"].emplace_back("no");
    if (state_) request_.words["state-controlled"].emplace_back("yes");
    if (request_.ids && page_.format != "text") {
      throw Error(ErrorKind::usage, "--ids writes ids alone, and --format another form", "one of them at a time");
    }
    request_.format = page_.format;
    Output output(session, output_, page_.long_text());
    const std::size_t found = app::list_case(request_, page_.look(session, output), session.world, output.stream());
    output.finish();
    if (found == 0) session.err << "stemma: nothing found\n";
    return exit_done;
  }

 private:
  app::ListRequest request_;
  std::map<std::string, std::vector<std::string>> given_;
  bool named_ = false, anonymous_ = false, state_ = false;
  Page page_;
  std::string output_;
};

}  // namespace

CommandEntry list_command() { return command_entry<List>("list", "list the entries of a case, filtered"); }

}  // namespace stemma::cli
