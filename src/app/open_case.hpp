// Opens what people call a case: a database, or a case file, which goes into an in-memory database.
//
// Both are judged by the same path. Rejected: judging a case file straight from its record (faster by one
// copy, and the first place where two commands would come to disagree).
#pragma once

#include <string>
#include <vector>

#include "app/world.hpp"
#include "stemma/error.hpp"
#include "store/store.hpp"

namespace stemma::app {

struct OpenCase {
  std::string name;  ///< as messages call it: the path, or "standard input"
  store::Store store;
  std::vector<Mistake> notes;  ///< what the reader of a case file noted; none for a database
  bool has_comments = false;   ///< a case file with comments, which no database keeps
};

/// Opens `path` read-only; "-" is a case file on standard input. Throws Error: io, limit, bad_input (every
/// mistake of the file), foreign_database, newer_database.
OpenCase open_case(const std::string& path, const World& world);

/// True if the YAML seems to have a comment: a line that starts with `#`, or ` #` after something that is
/// not quoted. A line of a block scalar that looks like one counts too.
bool seems_to_have_comments(std::string_view yaml);

}  // namespace stemma::app
