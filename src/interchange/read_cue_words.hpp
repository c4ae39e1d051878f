// The list of words by which stories are read: cues with their class, hedges, nouns for voices.
#pragma once

#include <string>
#include <string_view>

#include "base/limits.hpp"
#include "model/cue_words.hpp"

namespace stemma::interchange {

/// Reads and checks a whole list of words. Every section must be there and hold something, and so must every class of
/// cues; no entry may stand twice in one section, in two classes of cues, or in a section and in that of its
/// exceptions. Throws Error bad_input with every mistake of the file, or limit.
model::CueWords read_cue_words(std::string_view text, const std::string& name, const base::Limits& limits = {});

}  // namespace stemma::interchange
