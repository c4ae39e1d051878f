// Numbers and choke points of some claims, worked out by the graph layer alone and timed.
#pragma once

#include <string>

namespace stemma::bench {

/// Of the claims whose ids are lines of the file `claims`: a line of JSON each to standard output, with what
/// `check --format json` calls `numbers` and `chokepoints` as of the last day on record, and at last how many seconds
/// reading the shared rows, and reading and working out the claims, took on one thread. Claims that are made of others
/// have their own numbers here. Throws stemma::Error, and std::runtime_error where there is no such claim.
void tell_numbers(const std::string& database, const std::string& claims);

}  // namespace stemma::bench
