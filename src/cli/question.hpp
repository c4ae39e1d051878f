// Questions to a person at a terminal: asked on standard error, answered on standard input.
#pragma once

#include <optional>
#include <string>

#include "cli/session.hpp"

namespace stemma::cli {

/// Somebody is there: standard input and standard error are both a terminal.
bool can_ask(const Session& session);

/// The line that is typed after "question ", without spaces around it; nothing at the end of the input.
std::optional<std::string> ask(Session& session, const std::string& question);

/// Return alone is yes; the end of the input is no.
bool ask_yes(Session& session, const std::string& question);

}  // namespace stemma::cli
