// The little Markdown of the help pages and of a rule's explanation, laid out for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stemma::cli {

/// Headings (`#`, `##`), paragraphs, lists (`-`, `1.`), fenced code and tables, wrapped to `width` columns
/// (never narrower than 40); code stays as it is. Headings are bold where `styled`. Stars are
/// taken away, backticks stay: they show where a word to type begins and ends. The text is ours, not foreign.
std::string render_markdown(std::string_view markdown, std::size_t width, bool styled);

}  // namespace stemma::cli
