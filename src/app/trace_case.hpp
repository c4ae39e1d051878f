// stemma trace: one claim back to its origins, or what rests on one source.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "app/judge_request.hpp"
#include "app/show_case.hpp"
#include "app/world.hpp"
#include "stemma/error.hpp"

namespace stemma::app {

struct TraceRequest {
  JudgeRequest of;              ///< its claims are left alone
  std::string claim;            ///< an id, or empty
  std::string source;           ///< the id of a source or a publication, or empty; exactly one of both is given
  std::string format = "text";  ///< or "json"
};

/// Writes the tree. Throws what open_case throws, and Error usage for an id that is none.
void trace_case(const TraceRequest& request, const Look& look, const World& world, std::ostream& out);

}  // namespace stemma::app
