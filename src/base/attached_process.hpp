// Outside programs that a person works in: an editor.
#pragma once

#include <string>
#include <vector>

namespace stemma::base {

/// Runs a program, the first of the words, on our own terminal and streams and in our environment, without a shell, and
/// waits for its end. Ctrl-C and Ctrl-\ are the program's as long as it runs. Its exit code; 128 + signal if a signal
/// ended it. Error missing_tool if it cannot be started.
int run_attached(std::vector<std::string> words);

}  // namespace stemma::base
