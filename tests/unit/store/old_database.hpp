// A database as an older Stemma made it.
#pragma once

#include <cstddef>
#include <string>

#include "stemma/record.hpp"

namespace stemma::test {

/// What an older schema has no columns for, left out.
CaseRecord without_later_fields(CaseRecord record);

/// Makes a database at `path` with what is in the one at `now`, which is of the newest schema and has nothing that the
/// older one has no columns for. No file may be at `path`.
void make_old_database(const std::string& path, const std::string& now, std::size_t version);

}  // namespace stemma::test
