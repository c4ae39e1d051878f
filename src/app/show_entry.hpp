// stemma show: everything that the record has on one id.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "app/judge_request.hpp"
#include "app/show_case.hpp"
#include "app/world.hpp"

namespace stemma::app {

/// Kinds of entries that have ids: "attribution", "claim", "publication", "source".
std::vector<std::string> shown_kinds();

struct ShowRequest {
  JudgeRequest of;  ///< its claims are left alone
  std::string id;
  std::string kind;             ///< one of shown_kinds(), or empty: every kind that has the id
  std::string format = "text";  ///< or "json"
};

/// Throws what open_case throws, and Error usage, with the nearest id, if nothing has the id.
void show_entry(const ShowRequest& request, const Look& look, const World& world, std::ostream& out);

}  // namespace stemma::app
