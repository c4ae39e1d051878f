// The state of a database file, part by part.
#pragma once

#include <string>
#include <vector>

namespace stemma::store {

/// One part of a database that was looked at.
struct Examination {
  struct Problem {
    std::string what, remedy;
  };
  std::string part;   ///< "file", "tables", "references", "history", "leftovers"
  std::string state;  ///< in a few words, where it is sound
  std::vector<Problem> problems;
};

/// Looks at everything that can be looked at and changes nothing (what an interrupted program left is taken back, as by
/// whoever opens it). Where a part makes it pointless to go on it is the last. Error io if there is no such file.
std::vector<Examination> examine(const std::string& path);

}  // namespace stemma::store
