// Where a program's file is.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace stemma::base {

/// $PATH, or what is usual where it is not set.
std::string search_path();

/// The file of a program: a name with a slash as it is, any other looked up on the search path. Relative entries of the
/// path are passed over: a program that lies in the current folder is never run by accident. Nothing if it is not
/// there.
std::optional<std::string> find_program(const std::string& name);

/// The words of a command as variables such as PAGER and EDITOR have it: divided at spaces, without a shell's quotes.
std::vector<std::string> command_words(const std::string& command);

}  // namespace stemma::base
