#include "cli/commands/case_options.hpp"

namespace stemma::cli {

void add_judging_options(Arguments& arguments, app::JudgeRequest& request) {
  arguments.option(request.as_of, "--as-of", "DATE",
                   "judge as of this day; of a month or a year, its last day (default: the case's own date, else the "
                   "latest in the record)");
  arguments.option(request.at, "--at", "TIME",
                   "the database as it was then: a time, a date, or `@3` for after commit 3 (default: now)");
  arguments.policy_option(request.policy);
}

void add_case_options(Arguments& arguments, app::JudgeRequest& request) {
  arguments.case_operand(request.path, "CASE", "a case file or a database; `-` reads a case file from standard input");
  add_judging_options(arguments, request);
}

void add_claim_option(Arguments& arguments, app::JudgeRequest& request) {
  arguments.repeated(request.claims, "--claim", "ID", "only this claim; may be given several times");
}

}  // namespace stemma::cli
