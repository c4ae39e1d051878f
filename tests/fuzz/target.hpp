// What every target of the fuzzer is: something that strangers' bytes go through.
#pragma once

#include <string_view>

namespace stemma::fuzz {

/// Runs the target on one input. Whatever the bytes are, it returns: an Error that is the input's fault is a good
/// answer. Anything else that is thrown, a broken promise (`require`) and what the sanitizers see is a finding.
void run(std::string_view input);

/// A promise of the code under test.
void require(bool kept, const char* promise);

}  // namespace stemma::fuzz
