// The little Markdown of our pages, taken apart into blocks: what all that render it start from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::cli {

using TableRow = std::vector<std::string>;

/// Headings (`#`, `##`), paragraphs, list items (`-`, `1.`), fenced code and tables.
struct Block {
  enum class Kind : std::uint8_t { heading, paragraph, item, code, table };

  Kind kind = Kind::paragraph;
  bool apart = false;              ///< an empty line stands above it
  std::size_t level = 0;           ///< signs before a heading
  std::string mark;                ///< what begins an item: "- ", "12. "
  std::string text;                ///< of a heading, paragraph or item, on one line
  std::vector<std::string> lines;  ///< of code
  std::vector<TableRow> rows;      ///< of a table, cells trimmed
  bool has_head = false;           ///< a line of dashes stands below the first row
};

/// In the order of the page. A bar inside backticks, or after a backslash, divides no cells.
std::vector<Block> blocks_of(std::string_view markdown);

}  // namespace stemma::cli
