// Puts a case file into a database.
#pragma once

#include <string>
#include <vector>

#include "app/world.hpp"
#include "stemma/error.hpp"

namespace stemma::app {

/// All or nothing, one history commit. The database is made if there is none; one that holds an empty case
/// (`stemma init`) is filled. Returns what the reader noted. Throws Error bad_input with every mistake of the
/// file, bad_input if the database holds a case already.
std::vector<Mistake> import_case(const std::string& case_file, const std::string& database, const World& world);

}  // namespace stemma::app
