// How a completion script is written in each shell's own language.
#pragma once

#include <string>
#include <vector>

#include "cli/completion.hpp"

namespace stemma::cli {

struct CompletedCommand {
  std::string name, summary;
  std::vector<Argument> arguments;  ///< what they point into is gone: only their words are read
};

std::string bash_completion(const std::vector<CompletedCommand>& commands);
std::string zsh_completion(const std::vector<CompletedCommand>& commands);

/// The spellings of an option, short one first: {"-o", "--output"}.
std::vector<std::string> spellings(const Argument& option);

/// True for an option that is followed by a value.
bool takes_value(const Argument& argument);
/// True for an option that may be given several times.
bool repeatable(const Argument& argument);

/// In single quotes, for either shell.
std::string shell_quoted(std::string_view text);

}  // namespace stemma::cli
