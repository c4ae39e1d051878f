// stemma diff: what changed between two cases, or between two days of one.
#pragma once

#include <ostream>
#include <string>

#include "app/judge_request.hpp"
#include "app/show_case.hpp"
#include "app/world.hpp"

namespace stemma::app {

struct DiffRequest {
  JudgeRequest before, after;   ///< one path twice, or two; each with its own day and `at`
  std::string format = "text";  ///< or "json"
};

/// Writes each claim of the two, by id, with how it stood, how it stands, and which publications did it. Gives back
/// whether any fared worse. Throws what open_case throws, and Error usage for a date that is none.
bool diff_cases(const DiffRequest& request, const Look& look, const World& world, std::ostream& out);

}  // namespace stemma::app
