// Writes a case as a case file.
#pragma once

#include <cstddef>
#include <string>

#include "app/world.hpp"

namespace stemma::app {

struct Exported {
  std::string text;            ///< the case file
  bool lost_comments = false;  ///< it was made from a case file that had comments
  std::size_t copies = 0;      ///< attached ones that stay in the database
};

/// Sealed entries come out whole only with `include_sealed`. Given a case file, what has no `uid` there has
/// none in the result: the same file gives the same bytes, however often. Throws what open_case throws.
Exported export_case(const std::string& path, bool include_sealed, const World& world);

}  // namespace stemma::app
