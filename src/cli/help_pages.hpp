// The pages of `stemma help`: one Markdown file each in help/, put into the program at build.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::cli {

struct HelpPage {
  std::string_view name;   ///< "check", "case-file"
  std::string_view title;  ///< its first heading
  std::string_view text;   ///< Markdown
};

/// Sorted by name: a page for each command, and the topics.
std::vector<HelpPage> help_pages();

/// The pages that are about no command.
std::vector<HelpPage> help_topics();

/// What `stemma help` shows: commands with their summaries, then topics. Markdown.
std::string overview();

/// What `stemma` alone shows. Plain text.
std::string short_usage();

/// The page of a command or topic as Markdown; a command's usage and options are put in after the first
/// paragraphs, made from what it really takes. Throws Error usage, with the nearest name, if there is none.
std::string help_page(const std::string& name);

}  // namespace stemma::cli
