// A text in the person's own editor.
#pragma once

#include <string>
#include <vector>

#include "app/world.hpp"

namespace stemma::cli {

/// The words of $VISUAL, else $EDITOR; `vi` where a terminal is there and neither is set. Throws Error usage where none
/// of it holds.
std::vector<std::string> editor_words(const app::World& world);

/// The text as it is left by the editor, which sees it as a file of this name that nobody else can read. Throws Error
/// missing_tool if the editor cannot be started or fails.
std::string edited_text(const app::World& world, const std::string& name, const std::string& text);

/// Writes the text to a new private file in the current folder, named after `name` ("mofa.edit.yaml"), and returns its
/// name.
std::string kept_text(const std::string& name, const std::string& text);

}  // namespace stemma::cli
