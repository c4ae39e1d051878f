// What `stemma draft --suggest` shows: marks that unmarked sentences may want.
#pragma once

#include <ostream>
#include <vector>

#include "analysis/marks.hpp"
#include "report/story_page.hpp"

namespace stemma::report {

/// "story.md:16:1: [c1]", the sentence, and why. The last line says how many sentences have no mark.
void write_marks(std::ostream& out, const StoryPage& page, const std::vector<analysis::Proposal>& proposals,
                 const Words& words, const FaceOptions& options);

}  // namespace stemma::report
