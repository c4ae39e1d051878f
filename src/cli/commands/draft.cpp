// stemma draft STORY CASE
#include <fmt/format.h>

#include "app/draft.hpp"
#include "app/publish_story.hpp"
#include "base/escape.hpp"

#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class Draft : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.operand(request_.story, "STORY",
                      "the story: Markdown or plain text, or `-` for Markdown on standard input");
    add_case_options(arguments, request_.of);
    arguments.choice(fail_on_, "--fail-on", {"error", "warning", "note", "never"}, "exit with 3 from this severity on");
    arguments.flag(request_.suggest, "--suggest", "propose marks for sentences that have none, and show no findings");
    arguments.option(publish_.id, "--publish", "ID", "write the entry of the story as our publication of this id");
    arguments.option(publish_.date, "--date", "DATE", "with --publish: the day on which it is published");
    arguments.option(publish_.url, "--url", "URL", "with --publish: where");
    arguments.flag(record_, "--record", "with --publish: put the entry into CASE, a database");
    page_.add(arguments, app::draft_formats());
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    if (publishes()) return publish(session);
    if (request_.suggest && page_.format != "text") {
      throw Error(ErrorKind::usage, "proposals are text", "leave out --format beside --suggest");
    }
    session.outlive_reader();
    Output output(session, output_, page_.long_text());
    request_.format = page_.format;
    const Totals totals = app::check_draft(request_, page_.look(session, output), session.world, output.stream());
    output.finish();
    return found_something(totals) ? exit_found_something : exit_done;
  }

 private:
  bool publishes() const {
    if (!publish_.id.empty()) return true;
    if (publish_.date.empty() && publish_.url.empty() && !record_) return false;
    throw Error(ErrorKind::usage, "--date, --url and --record are for a story that is published",
                "add `--publish ID` with the id that it is to have");
  }

  int publish(Session& session) {
    if (publish_.date.empty()) {
      throw Error(ErrorKind::usage, "it is not said when the story is published", "add `--date 2024-03-14`");
    }
    if (request_.suggest || page_.format != "text" || !request_.of.as_of.empty()) {
      throw Error(ErrorKind::usage, "an entry is YAML, as of the day on which the story is published",
                  "leave out --suggest, --format and --as-of beside --publish");
    }
    publish_.case_path = request_.of.path;
    publish_.story = request_.story;
    if (!record_) {
      Output output(session, output_);
      output.stream() << app::story_entry(publish_, session.world).yaml;
      output.finish();
      return exit_done;
    }
    const app::PublishedEntry made = app::record_story(publish_, session.world);
    session.err << fmt::format("stemma: recorded `{}`: {} attribution{} on {} claim{}\n", publish_.id,
                               made.attributions, made.attributions == 1 ? "" : "s", made.claims,
                               made.claims == 1 ? "" : "s");
    for (const std::string& open : made.open) session.err << "  " << base::for_terminal(open) << '\n';
    return exit_done;
  }

  bool found_something(const Totals& totals) const {
    if (fail_on_ == "never") return false;
    std::uint64_t counted = totals.fail_error;
    if (fail_on_ != "error") counted += totals.fail_warning;
    if (fail_on_ == "note") counted += totals.fail_note;
    return counted > 0;
  }

  app::DraftRequest request_;
  app::PublishRequest publish_;
  bool record_ = false;
  Page page_;
  std::string fail_on_ = "warning", output_;
};

}  // namespace

CommandEntry draft_command() {
  return command_entry<Draft>("draft", "check a story that is about to be published against a case");
}

}  // namespace stemma::cli
