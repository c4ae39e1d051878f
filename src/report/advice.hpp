// How to attribute a claim in a story, in one sentence: plain text (see words.hpp on escaping).
#pragma once

#include <string>

#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// "State it.", "Attribute it to …, and carry the denial by …." or "Hold it, or attribute it to …."
std::string advice(const Judgement& judgement, const Words& words);

}  // namespace stemma::report
