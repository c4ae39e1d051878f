// stemma timeline CASE [CLAIM]: the days on which a claim came to stand otherwise, and what did it.
#pragma once

#include <ostream>
#include <string>

#include "app/judge_request.hpp"
#include "app/show_case.hpp"
#include "app/world.hpp"

namespace stemma::app {

/// Judges every claim (or those of `request.claims`) on each day on which something that bears on judging happened, up
/// to the day asked about, and writes what changed. Throws what open_case throws, and Error usage for a claim that is
/// not there.
void show_timeline(const JudgeRequest& request, const std::string& format, const Look& look, const World& world,
                   std::ostream& out);

}  // namespace stemma::app
