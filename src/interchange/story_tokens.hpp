// The inline markup of one block: what of it a reader sees.
#pragma once

#include <cstdint>
#include <vector>

#include "interchange/story_block.hpp"
#include "interchange/story_marks.hpp"

namespace stemma::interchange {

struct StoryToken {
  enum class Kind : std::uint8_t {
    text,      ///< bytes of `raw` that are seen as they stand
    entity,    ///< they stand for one character
    space,     ///< they stand for a space
    vanished,  ///< a footnote, picture or comment: nothing is seen, and no space is left before a full stop
    mark,      ///< brackets with ids of claims
    unclosed,  ///< a comment that is not closed: a mistake
  };
  Kind kind = Kind::text;
  std::uint32_t from = 0, to = 0;  ///< bytes of `raw`
  char32_t value = 0;              ///< of an entity
};

/// In the order of `raw`; what is left out has none. Links become their text, emphasis goes; linear in the block's
/// size.
std::vector<StoryToken> markdown_tokens(const StoryBlock& block, const StoryBlocks& of, StoryMarks& marks);

/// Marks only.
std::vector<StoryToken> plain_tokens(const StoryBlock& block, StoryMarks& marks);

}  // namespace stemma::interchange
