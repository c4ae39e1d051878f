// Which case a command is about, and how to judge it.
#pragma once

#include "app/judge_request.hpp"
#include "cli/arguments.hpp"

namespace stemma::cli {

/// --as-of, --at, --policy.
void add_judging_options(Arguments& arguments, app::JudgeRequest& request);

/// CASE, and the options above.
void add_case_options(Arguments& arguments, app::JudgeRequest& request);

/// --claim, for the commands that go through a case claim by claim.
void add_claim_option(Arguments& arguments, app::JudgeRequest& request);

}  // namespace stemma::cli
