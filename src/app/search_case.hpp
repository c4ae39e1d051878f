// stemma search: the entries of a case whose texts have these words in them.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "app/judge_request.hpp"
#include "app/show_case.hpp"
#include "app/world.hpp"

namespace stemma::app {

struct SearchRequest {
  JudgeRequest of;  ///< path and day: whoever is unnamed on it is not found by a later name
  std::vector<std::string> words;
  std::vector<std::string> kinds;  ///< of searched_kinds(); empty: all
  std::size_t limit = 20;
  bool include_sealed = false;
  std::string format = "text";  ///< or "json"
};

/// How many entries were found, and how many of them were written.
struct Searches {
  std::size_t found = 0, written = 0;
};

/// Writes the first entries that hold every word, best first. Throws what open_case and model::search_terms throw, and
/// Error usage for a kind that is none.
Searches search_case(const SearchRequest& request, const Look& look, const World& world, std::ostream& out);

}  // namespace stemma::app
