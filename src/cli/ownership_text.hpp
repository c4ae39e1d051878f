// What came of an ownership list, in words.
#pragma once

#include <string>

#include "app/import_ownership.hpp"

namespace stemma::cli {

/// Lines for a terminal, final newline included. Of rows kept out and sources matched the first few, unless `all`.
std::string ownership_text(const app::OwnershipImport& done, bool dry_run, bool all);

}  // namespace stemma::cli
