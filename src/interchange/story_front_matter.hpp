// The YAML between two lines of `---` at the top of a Markdown story.
#pragma once

#include "interchange/story_block.hpp"
#include "interchange/story_lines.hpp"

namespace stemma::interchange {

/// Passes over front matter, if `text` begins with it, and adds its `title:` as a headline, and whom `author:` or
/// `authors:` names: one, several in brackets, or one on each line below. `lines` has handed out nothing yet.
void take_front_matter(std::string_view text, StoryLines& lines, StoryBlocks& into);

}  // namespace stemma::interchange
