// The paragraphs, headings, list items and table rows of a Markdown story (CommonMark's blocks, with tables, footnotes
// and front matter). Code, comments, definitions of links, thematic breaks and front matter are left out, but for its
// `title:`, which is a headline.
//
// Rejected: cmark. It drops what it reads as a definition and keeps places of blocks only, and a finding wants the line
// and the column of a word.
#pragma once

#include <string_view>

#include "base/limits.hpp"
#include "interchange/mistakes.hpp"
#include "interchange/story_block.hpp"

namespace stemma::interchange {

/// Comments and code fences that are not closed become mistakes. Throws Error limit where lists and quotations are
/// nested deeper than `limits.nesting`.
StoryBlocks markdown_blocks(std::string_view text, const base::Limits& limits, Mistakes& mistakes);

/// Paragraphs are parted by empty lines; the first is a headline if it is one line without a final full stop.
StoryBlocks plain_blocks(std::string_view text);

}  // namespace stemma::interchange
