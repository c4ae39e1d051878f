// Reads a case file, whatever is to become of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/world.hpp"
#include "stemma/error.hpp"
#include "stemma/record.hpp"

namespace stemma::app {

struct CaseFile {
  std::string name;  ///< as messages call it: the path, or "standard input"
  CaseRecord record;
  std::vector<Mistake> notes;  ///< what the reader noted
  bool has_comments = false;
};

/// "-" is standard input. Throws Error: io, limit, bad_input (every mistake of the file), interrupted.
CaseFile read_case_file(const std::string& path, const World& world);

/// True if the YAML seems to have a comment: a line that starts with `#`, or ` #` after something that is
/// not quoted. A line of a block scalar that looks like one counts too.
bool seems_to_have_comments(std::string_view yaml);

}  // namespace stemma::app
