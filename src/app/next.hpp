// stemma next CASE: what to do first.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>

#include "app/judge_request.hpp"
#include "app/show_case.hpp"
#include "app/world.hpp"

namespace stemma::app {

struct NextRequest {
  JudgeRequest of;              ///< findings on its claims alone count, where it names some
  std::size_t most = 7;         ///< steps; 0: all
  std::string format = "text";  ///< or "json"
};

/// Tries steps on the case and writes the best. Throws what open_case throws, and Error usage for a date, claim or
/// policy that does not exist.
void show_next(const NextRequest& request, const Look& look, const World& world, std::ostream& out);

}  // namespace stemma::app
