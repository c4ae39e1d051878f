// A moment in words.
#pragma once

#include <string>

namespace stemma::report {

/// "3 May 2024 at 09:30 UTC", of a time as ISO 8601 in UTC; as it is where it is none.
std::string moment_words(const std::string& at);

}  // namespace stemma::report
