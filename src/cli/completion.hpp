// Completion scripts for shells, made from what the commands really take.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"

namespace stemma::cli {

/// What can stand where an operand or the value of an option does.
struct Completed {
  std::vector<std::string> words;
  bool files = false;
};

/// A fixed choice completes to its words. Else what the value is called decides, so that a new command needs no
/// list of its own: CASE, DATABASE, FILE and FOLDER are file names; RULE, TOPIC, COMMAND and POLICY the names of
/// this version; `RULE|CASE` is either. Anything else (an ID, a DATE, a TEXT) completes to nothing.
///
/// Rejected: asking the program at every press of the key for the ids of the case (it would have to read the
/// case each time, and which one it is cannot be known before the whole line is typed).
Completed completed(const Argument& argument);

/// "bash", "zsh".
std::vector<std::string> completion_shells();

/// The script for one of completion_shells(), to be sourced or put where that shell looks for it.
std::string completion_script(std::string_view shell);

}  // namespace stemma::cli
