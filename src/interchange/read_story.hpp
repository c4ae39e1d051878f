// Reads a story that is about to be published, sentence by sentence, with the claims that it is marked with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "model/story.hpp"

namespace stemma::interchange {

enum class StoryFormat { markdown, plain };

/// What a story is read against.
struct StoryContext {
  std::vector<std::string> claims;         ///< ids of the case's claims; others in marks are mistakes
  std::vector<std::string> abbreviations;  ///< "Rev.", as written: a sentence does not end there
};

/// A mark, `[c2]` or `[c2, c4]`, belongs to the sentence that it stands in or directly follows, be it before or after
/// its full stop, on a line or in a paragraph by itself; one at the beginning of a paragraph to the first sentence
/// there. Brackets that name no claim stay text, but for those that seem to be meant as a mark (`StoryMarks`).
///
/// Left out: code, comments, pictures, footnote references, tags, definitions of links, front matter but for its
/// title and authors, and paragraphs with neither letter nor digit. Each row of a table is one paragraph.
///
/// Lines end as everywhere (`line_break_length`); a byte order mark is left out. Throws Error: bad_input with every
/// mistake, and where there is no sentence; limit past `limits`.
model::Story read_story(std::string_view text, const std::string& name, StoryFormat format, const StoryContext& context,
                        const base::Limits& limits = {});

}  // namespace stemma::interchange
