// stemma doctor, stemma backup: the care of a database file.
#pragma once

#include <ostream>
#include <string>

#include "app/world.hpp"

namespace stemma::app {

/// Looks at the file, its tables, references, record, history and what lies beside it, and writes a line for each, with
/// a remedy for each problem. True if all is sound. Error io if there is no such file, usage for standard input.
bool doctor(const std::string& path, std::ostream& out);

/// Copies a database that may be in use into a new file, whole or not at all. Throws what Store::back_up throws, and
/// usage for standard output.
void back_up(const std::string& path, const std::string& to, const World& world);

}  // namespace stemma::app
