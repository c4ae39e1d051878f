// What a reader sees of one block of a story, with the way back to the file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "interchange/story_block.hpp"
#include "interchange/story_tokens.hpp"

namespace stemma::interchange {

struct StoryText {
  struct Mark {
    std::uint32_t at = 0;  ///< bytes of `text` that stand before it
    std::string claim;
    std::uint32_t line = 0, column = 0;
  };
  std::string text;  ///< spaces are single, none at the beginning
  std::vector<model::StorySentence::Run> runs;
  std::vector<Mark> marks;
};

/// Every space, be it narrow, hard or a line break, becomes one; none is left before a full stop that followed a mark.
/// Ids that are no claims, comments that are not closed and control characters become mistakes.
StoryText story_text(const StoryBlock& block, const std::vector<StoryToken>& tokens, StoryMarks& marks,
                     Mistakes& mistakes);

}  // namespace stemma::interchange
