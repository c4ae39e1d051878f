// A story that is about to be published, sentence by sentence, each with the claims that it is marked with. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/place.hpp"

namespace stemma::model {

/// Where a sentence stands in its story.
enum class StoryPart : std::uint8_t { headline, subhead, body, list_item, quotation };

/// `[c2]` or `[c2 c4]`: one claim of a mark, where its id stands.
struct StoryMark {
  std::string claim;
  Place at;
};

struct StorySentence {
  /// As a reader sees it: marks, markup and line breaks are gone, spaces are single.
  std::string text;
  StoryPart part = StoryPart::body;
  std::uint32_t paragraph = 0;  ///< from 0; sentences of one paragraph, heading or list item have the same
  Place at;                     ///< of its first character
  std::vector<StoryMark> marks;
  /// Where bytes of `text` come from: each run begins at byte `from` of it and stands at this place of the file.
  struct Run {
    std::uint32_t from = 0;
    std::uint32_t line = 0, column = 0;
  };
  std::vector<Run> runs;  ///< by `from`; the first has 0

  /// The place of the character that a byte of `text` belongs to; past the end, of what would stand next.
  Place place_of(std::size_t byte) const;
};

struct Story {
  std::string file;   ///< as it was named
  std::string title;  ///< of the first headline; empty if there is none
  /// The program that made the text out of a file of another format: places are then those of what it made. Else empty.
  std::string converted_by;
  std::vector<std::string> authors;  ///< as its front matter names them
  std::vector<StorySentence> sentences;
};

}  // namespace stemma::model
