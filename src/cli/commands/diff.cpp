// stemma diff CASE CASE2, stemma diff CASE --from DATE
#include "app/diff_cases.hpp"
#include "cli/commands/case_options.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class Diff : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.case_operand(request_.before.path, "CASE", "a case file or a database");
    arguments.optional_operand(request_.after.path, "CASE2",
                               "what it is compared with; leave it out for two days of one");
    arguments.option(request_.before.as_of, "--from", "DATE", "the day from which CASE is compared with itself");
    arguments.option(request_.after.as_of, "--to", "DATE",
                     "the day with which (default: the case's own, else the latest)");
    arguments.option(request_.before.at, "--at", "TIME",
                     "compare a database as it was then with what it is: a time, a date, or `@3` for after commit 3");
    arguments.policy_option(request_.after.policy);
    arguments.flag(fail_on_worse_, "--fail-on-worse", "exit with 3 if a claim fared worse");
    page_.add(arguments, {"json", "text"});
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    const bool days = !request_.before.as_of.empty() || !request_.after.as_of.empty();
    const bool earlier = !request_.before.at.empty();
    const bool from_day = !request_.before.as_of.empty();
    const int ways = (request_.after.path.empty() ? 0 : 1) + (from_day ? 1 : 0) + (earlier ? 1 : 0);
    if (ways != 1 || (days && !from_day)) {
      throw Error(ErrorKind::usage, "`stemma diff` compares two cases, two days of one, or one with what it was",
                  "`stemma diff old.yaml new.yaml`, `stemma diff story.yaml --from 2024-03-11` or `stemma diff desk.db "
                  "--at @3`");
    }
    if (request_.after.path.empty()) request_.after.path = request_.before.path;
    request_.before.policy = request_.after.policy;
    request_.format = page_.format;
    if (fail_on_worse_) session.outlive_reader();
    Output output(session, output_, page_.long_text());
    const bool worse = app::diff_cases(request_, page_.look(session, output), session.world, output.stream());
    output.finish();
    return worse && fail_on_worse_ ? exit_found_something : exit_done;
  }

 private:
  app::DiffRequest request_;
  Page page_;
  std::string output_;
  bool fail_on_worse_ = false;
};

}  // namespace

CommandEntry diff_command() { return command_entry<Diff>("diff", "say what changed between two cases, or two days"); }

}  // namespace stemma::cli
