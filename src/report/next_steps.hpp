// What to do next about one claim: the steps that its findings ask for, each once.
#pragma once

#include <string>
#include <vector>

#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// What to do next over several findings, most useful first: the first step of each finding, then the
/// second, and so on; a step that two findings ask for stands once.
std::vector<std::string> next_steps(const std::vector<Finding>& findings, const Words& words);

}  // namespace stemma::report
