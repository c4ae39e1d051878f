// Options of the commands that show one part of a case on a page: trace, list, show.
#pragma once

#include <string>
#include <vector>

#include "app/judge_request.hpp"
#include "app/show_case.hpp"
#include "cli/arguments.hpp"
#include "cli/output.hpp"

namespace stemma::cli {

/// CASE, --as-of, --policy.
void add_case_options(Arguments& arguments, app::JudgeRequest& request);

/// --format, --width, --color, --ascii.
struct Page {
  std::string format = "text", colour = "auto";
  std::size_t width = 0;
  bool ascii = false;

  void add(Arguments& arguments, std::vector<std::string> formats);
  app::Look look(const Session& session, const Output& output) const;
};

}  // namespace stemma::cli
