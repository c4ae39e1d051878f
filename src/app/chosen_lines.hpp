// `--lines 12,14-20`: which sentences of a story are meant.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/story_facts.hpp"

namespace stemma::app {

/// Sentences by number, sorted, each once. A line by itself means every sentence that begins there; a range those of
/// them that have a mark. `all`: those without a mark too. Throws Error usage for what is no list of lines, and for a
/// line or range in which no sentence begins, with the nearest ones.
std::vector<std::size_t> sentences_on(const std::string& lines, const analysis::StoryFacts& facts, bool all);

}  // namespace stemma::app
