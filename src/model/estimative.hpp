// Words of estimative language: how likely something is, and how sure whoever says so is of it.
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::model {

/// True if an English text gives a degree of likelihood ("likely", "almost certain") and a level of confidence ("high
/// confidence") in one sentence, which ICD 203, D.6.e(2)(b), rules out.
bool mixes_confidence_and_likelihood(std::string_view text);

/// Which of the two rows of ICD 203 a code of that scale stands in: 1 ("likely") or 2 ("probable"); 0 for another text.
std::uint8_t likelihood_row(std::string_view code);

}  // namespace stemma::model
