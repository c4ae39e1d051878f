// stemma check CASE
#include <fmt/format.h>

#include "app/check_stream.hpp"
#include "app/known_findings.hpp"
#include "app/show_case.hpp"
#include "base/escape.hpp"
#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "cli/error_text.hpp"
#include "cli/styled.hpp"

namespace stemma::cli {
namespace {

class Check : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_case_options(arguments, request_);
    add_claim_option(arguments, request_);
    arguments.flag(request_.changed, "--changed", "only claims that the last edit of a database can have changed");
    arguments.option(request_.since, "--since", "TIME",
                     "only claims that edits since then can have changed: a time, a date, or `@3` for after commit 3");
    arguments.choice(format_, "--format", app::formats("check"), "how to write the findings");
    arguments.choice(fail_on_, "--fail-on", {"error", "warning", "note", "never"}, "exit with 3 from this severity on");
    arguments.flag(fail_on_open_, "--fail-on-open",
                   "exit with 3 also where the record cannot decide, or a person must look");
    arguments.flag(request_.opinions, "--opinions", "add a computed opinion to each claim (with --format json)");
    arguments.flag(notes_, "--notes", "show what the reader noted about the case file");
    arguments.option(request_.baseline, "--baseline", "FILE", "show only what this baseline does not know");
    arguments.option(write_baseline_, "--write-baseline", "FILE",
                     "write the findings that stand to this file, show nothing, and exit with 0");
    arguments.flag(stream_, "--stream",
                   "CASE is a file of many small cases, one a line: write a line of JSON for each");
    arguments.flag(keep_going_, "--keep-going", "with --stream: a record that is wrong gets a line with its error");
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    if (stream_) return stream(session);
    if (keep_going_) throw Error(ErrorKind::usage, "--keep-going is for many records", "add --stream");
    if (request_.opinions && format_ != "json") {
      throw Error(ErrorKind::usage, "the findings have no room for opinions",
                  "`--format json`, or `stemma report --opinions`");
    }
    if (!write_baseline_.empty()) return write_baseline(session);
    session.outlive_reader();
    Output output(session, output_);
    app::Look look;
    look.colour = styled(session.world, "auto", output.to_terminal());
    const app::Shown shown = app::show_case(request_, "check", format_, look, session.world, output.stream());
    output.finish();
    tell_notes(session, shown.notes);
    return found_something(shown.totals) ? exit_found_something : exit_done;
  }

 private:
  int write_baseline(Session& session) const {
    if (!request_.baseline.empty() || !request_.claims.empty() || request_.changed || !request_.since.empty()) {
      throw Error(ErrorKind::usage, "a baseline holds every finding of a case",
                  "leave out --baseline, --claim, --changed and --since beside --write-baseline");
    }
    const std::uint64_t count = app::write_baseline_file(request_, write_baseline_, session.world);
    session.err << fmt::format("stemma: {} finding{} written to {}\n", count, count == 1 ? "" : "s",
                               base::for_terminal(write_baseline_));
    return exit_done;
  }

  /// What looks at a case as a whole, or holds its output back, would be something else for each record.
  void refuse_what_is_for_one_case() const {
    std::vector<std::string_view> found;
    const auto refuse = [&](bool given, std::string_view option) {
      if (given) found.push_back(option);
    };
    refuse(!request_.claims.empty(), "--claim");
    refuse(!request_.at.empty(), "--at");
    refuse(request_.changed, "--changed");
    refuse(!request_.since.empty(), "--since");
    refuse(format_ != "text" && format_ != "json", "--format");
    refuse(!request_.baseline.empty(), "--baseline");
    refuse(!write_baseline_.empty(), "--write-baseline");
    refuse(notes_, "--notes");
    refuse(!output_.empty() && output_ != "-", "--output");
    if (found.empty()) return;
    throw Error(ErrorKind::usage, fmt::format("--stream goes without {}", fmt::join(found, ", ")),
                "it writes a line of JSON for each record, as soon as that is judged, to standard output");
  }

  static void tell_of_stream(Session& session, const app::Streamed& done) {
    session.err << fmt::format(
        "stemma: {} record{}, {} claim{} judged; rules on publications, sources, raters and cases were not run\n",
        done.records, done.records == 1 ? "" : "s", done.totals.claims, done.totals.claims == 1 ? "" : "s");
  }

  int stream(Session& session) const {
    refuse_what_is_for_one_case();
    const auto refused = [&](const Error& error) { session.err << error_text(error) << std::flush; };
    const app::Streamed done = app::check_stream({request_, keep_going_}, session.world, session.out, refused);
    session.out.flush();
    if (session.world.err_is_tty) tell_of_stream(session, done);
    if (done.refused > 0) {
      throw Error(ErrorKind::bad_input,
                  fmt::format("{} of {} records could not be judged", done.refused, done.records));
    }
    return found_something(done.totals) ? exit_found_something : exit_done;
  }

  void tell_notes(Session& session, const std::vector<Mistake>& notes) const {
    if (notes_) {
      session.err << notes_text(notes);
    } else if (session.world.err_is_tty && !notes.empty()) {
      session.err << fmt::format("stemma: {} note{} on the case file; --notes shows {}\n", notes.size(),
                                 notes.size() == 1 ? "" : "s", notes.size() == 1 ? "it" : "them");
    }
  }

  bool found_something(const Totals& totals) const {
    if (fail_on_open_ && totals.open + totals.review > 0) return true;
    if (fail_on_ == "never") return false;
    std::uint64_t counted = totals.fail_error;
    if (fail_on_ != "error") counted += totals.fail_warning;
    if (fail_on_ == "note") counted += totals.fail_note;
    return counted > 0;
  }

  app::JudgeRequest request_;
  std::string format_ = "text", fail_on_ = "warning", output_, write_baseline_;
  bool fail_on_open_ = false, notes_ = false, stream_ = false, keep_going_ = false;
};

}  // namespace

CommandEntry check_command() { return command_entry<Check>("check", "list the corroboration gaps of a case"); }

}  // namespace stemma::cli
