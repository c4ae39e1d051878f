// Reads the story of a file, whatever its format.
#pragma once

#include <string>
#include <vector>

#include "interchange/read_story.hpp"

namespace stemma::app {

/// `.md`, `.markdown` and standard input ("-") are Markdown; `.docx`, `.odt`, `.html` and `.htm` are made Markdown by
/// pandoc, and the story then says so in `converted_by`; anything else is plain text. Upper and lower case of the
/// ending are one.
///
/// Throws Error: io, limit (past `limits`), bad_input (every mistake of the story), missing_tool.
model::Story read_story_file(const std::string& path, const interchange::StoryContext& context,
                             const base::Limits& limits = {});

}  // namespace stemma::app
