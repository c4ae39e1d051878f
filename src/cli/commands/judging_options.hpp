// Options of every command that judges a case.
#pragma once

#include "app/judge_request.hpp"
#include "cli/arguments.hpp"

namespace stemma::cli {

/// CASE, --as-of, --claim, --policy.
void add_judging_options(Arguments& arguments, app::JudgeRequest& request);

/// -o FILE.
void add_output_option(Arguments& arguments, std::string& path);

}  // namespace stemma::cli
