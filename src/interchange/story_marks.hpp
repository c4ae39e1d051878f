// Which brackets of a story are marks, and what is wrong with the others that were meant as such.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "interchange/mistakes.hpp"

namespace stemma::interchange {

class StoryMarks {
 public:
  /// `claims` are the ids of the case's claims; it and `mistakes` must outlive the object.
  StoryMarks(const std::vector<std::string>& claims, Mistakes& mistakes, bool may_escape);

  /// Is a bracket with this inside a mark, be it a mistaken one? It is where it holds ids only, and one of them is a
  /// claim's, or all have the shape of `c22`, or its only id is a near miss of a claim's. So `[sic]` stays text.
  bool is_mark(std::string_view inside);
  /// Is one of the ids in it a claim's?
  bool names_a_claim(std::string_view inside) const;

  /// True if this is a claim; else a mistake at this place is added.
  bool check(std::string_view id, LineColumn at);

 private:
  bool is_near_miss(std::string_view id);

  const std::vector<std::string>& claims_;
  std::unordered_set<std::string_view> known_;
  std::unordered_map<std::string, bool> near_;  ///< what was asked before
  Mistakes& mistakes_;
  bool may_escape_;
};

/// The ids that `inside` holds, parted by commas and spaces; empty if there is anything else in it.
std::vector<std::string_view> ids_of_mark(std::string_view inside);

}  // namespace stemma::interchange
