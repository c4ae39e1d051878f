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

/// --no-pager.
void add_pager_option(Arguments& arguments, bool& no_pager);

/// --format, --width, --color, --ascii, --no-pager: of the commands that write a page to read.
struct Page {
  std::string format = "text", colour = "auto";
  std::size_t width = 0;
  bool ascii = false, no_pager = false;

  void add(Arguments& arguments, std::vector<std::string> formats);
  app::Look look(const Session& session, const Output& output) const;
  /// Text, and not meant for programs: it may go through a pager.
  bool long_text() const { return format == "text" && !no_pager; }
};

}  // namespace stemma::cli
