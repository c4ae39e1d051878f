// What the commands that change a case in a database have in common.
#pragma once

#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "model/entry_kind.hpp"

namespace stemma::cli {

/// CASE, which is a database.
void add_database(Arguments& arguments, std::string& path);
/// [KIND] ID: an entry.
void add_entry(Arguments& arguments, std::string& kind, std::string& id);
/// --set, --from: the fields of an entry.
void add_fields(Arguments& arguments, std::string& from, std::vector<std::string>& settings);
/// -m, --message: why, for the history.
void add_message(Arguments& arguments, std::string& message);

}  // namespace stemma::cli
