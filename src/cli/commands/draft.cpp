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
    app::SignOffRequest& sign_off = request_.sign_off;
    arguments.option(sign_off.sign, "--sign", "NAME", "tick the marked sentences as checked by NAME");
    arguments.option(sign_off.unsign, "--unsign", "NAME", "take the ticks of NAME back");
    arguments.option(sign_off.lines, "--lines", "LINES", "sign, or take back, where a sentence begins there: 12,14-20");
    arguments.option(sign_off.ticks, "--ticks", "FILE", "the file of ticks; STORY.signed.yaml if left out");
    arguments.flag(sign_off.status, "--status", "show what is signed and what is open, and no findings");
    arguments.number({&sign_off.require, 1, 99}, "--require-signed", "N",
                     "exit with 3 where a sentence is signed by fewer than N people");
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
    check_sign_off();
    session.outlive_reader();
    Output output(session, output_, page_.long_text());
    request_.format = page_.format;
    const app::Look look = page_.look(session, output);
    const app::SignOffRequest& sign_off = request_.sign_off;
    app::DraftVerdict verdict;
    if (sign_off.acts() || sign_off.status) {
      verdict.wanting = app::sign_off_story(request_.of, request_.story, sign_off, request_.format, look, session.world,
                                            output.stream());
    } else {
      verdict = app::check_draft(request_, look, session.world, output.stream());
    }
    output.finish();
    return found_something(verdict.totals) || !verdict.wanting.empty() ? exit_found_something : exit_done;
  }

 private:
  void check_sign_off() const {
    const app::SignOffRequest& sign_off = request_.sign_off;
    const bool asked = sign_off.acts() || sign_off.status || sign_off.require > 0;
    if (request_.suggest && asked) {
      throw Error(ErrorKind::usage, "--suggest shows proposals and nothing on ticks", "leave one of them out");
    }
    if (!sign_off.sign.empty() && !sign_off.unsign.empty()) {
      throw Error(ErrorKind::usage, "--sign and --unsign contradict each other", "run one after the other");
    }
    if (!sign_off.lines.empty() && !sign_off.acts()) {
      throw Error(ErrorKind::usage, "--lines says what to sign", "it stands beside --sign or --unsign");
    }
    if (!sign_off.ticks.empty() && !asked) {
      throw Error(ErrorKind::usage, "--ticks is of no use by itself", "it stands beside --sign, --status and the like");
    }
    const bool signs = sign_off.acts() || sign_off.status;
    if (signs && page_.format != "text" && page_.format != "json") {
      throw Error(ErrorKind::usage, "ticks are shown as text or json", "leave out --format, or write --format json");
    }
  }

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
