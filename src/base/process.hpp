// Outside programs, run by argument list: no shell, a clean environment, a time limit.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::base {

struct ProcessResult {
  int exit_code = 0;  ///< 128 + signal if a signal ended it
  std::string out, err;
};

/// Runs `program` (looked up on PATH) with `arguments`, `input` on its standard input. The environment
/// is PATH, LC_ALL=C.UTF-8 and nothing else. Error missing_tool if it is not installed, does not finish
/// within `limit`, or prints more than `max_output` bytes.
ProcessResult run_process(const std::string& program, const std::vector<std::string>& arguments, std::string_view input,
                          std::chrono::milliseconds limit, std::size_t max_output);

}  // namespace stemma::base
