// Where a command writes, and how what it writes looks.
#pragma once

#include <string>
#include <vector>

#include "app/show_case.hpp"
#include "cli/arguments.hpp"
#include "cli/output.hpp"

namespace stemma::cli {

/// -o FILE.
void add_output_option(Arguments& arguments, std::string& path);

/// --format, --width, --color, --ascii: of the commands that write a page to read.
struct Page {
  std::string format = "text", colour = "auto";
  std::size_t width = 0;
  bool ascii = false;

  void add(Arguments& arguments, std::vector<std::string> formats);
  app::Look look(const Session& session, const Output& output) const;
};

}  // namespace stemma::cli
