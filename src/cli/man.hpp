// Man pages: the pages of `stemma help` as roff, for man(7).
#pragma once

#include <string>
#include <string_view>

namespace stemma::cli {

/// The Markdown of our pages as roff, without a title: headings, paragraphs, lists, code and tables, of which each
/// row becomes a paragraph with a tag. Code is bold, emphasis underlined.
std::string render_man(std::string_view markdown);

/// The whole man page: stemma-NAME(1) of a command, stemma-NAME(7) of a topic, stemma(1) where the name is empty.
/// Throws Error usage, with the nearest name, if there is no such page.
std::string man_page(const std::string& name);

}  // namespace stemma::cli
