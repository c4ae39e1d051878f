// One run of the program, from its words to its exit code.
#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"

namespace stemma::cli {

/// `words` are those after the program's name. Prints errors to session.err and lets nothing escape.
/// Exit codes: 0 done, 1 could not do it, 2 bad usage, 3 found something wrong, 130 interrupted.
int run(const std::vector<std::string>& words, Session& session);

}  // namespace stemma::cli
