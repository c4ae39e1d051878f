// One question on one citation graph, answered and timed.
#pragma once

#include <string>

namespace stemma::bench {

/// `question` is components, dominators or ways. Answers and times as one line of JSON. Throws std::runtime_error.
std::string solve(const std::string& question, const std::string& folder);

}  // namespace stemma::bench
