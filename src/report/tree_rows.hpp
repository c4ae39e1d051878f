// Lays out strand trees as rows of text, one row a publisher at the end of a way.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/strand_tree.hpp"

namespace stemma::report {

/// The characters of one kind of line.
struct Pen {
  std::string_view dash, fork, branch, last, bar;
};
/// Solid for support, broken for denial; with ASCII letters where boxes cannot be drawn.
const Pen& pen(bool denial, bool ascii);

struct Row {
  std::string text;
  std::size_t width = 0;  ///< columns
};

/// Rows of the whole forest, the longest names of each tree cut first; roots without children share a column
/// of dates. `fits` becomes false if a row is wider than `width` although every name was cut to `narrowest`.
std::vector<Row> tree_rows(std::vector<DrawnNode> forest, const Pen& pen, bool ascii, std::size_t width,
                           std::size_t narrowest, bool& fits);

/// The same forest downwards, one row a party, for pages too narrow for that.
std::vector<Row> outline_rows(const std::vector<DrawnNode>& forest, const Pen& pen, bool ascii, std::size_t width);

/// The text in at most `most` columns, ending in "…" (or "..." in ASCII) if it is cut.
std::string cut_to(const std::string& text, std::size_t most, bool ascii);

}  // namespace stemma::report
