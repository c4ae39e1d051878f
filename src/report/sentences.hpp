// The two sentences of a claim: what it rests on, to paste into a story's notes, and how to attribute it.
//
// Neither says whether the claim is true, nor judges a person. They are plain text (see words.hpp on escaping).
#pragma once

#include <optional>
#include <string>

#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// "Reported by 5 outlets; 1 origin, an unnamed law-enforcement source, via TASS. Denied by the employer.
/// No independent confirmation as of 14 March 2024." Without a day the words "as of" are left out.
std::string summary(const Judgement& judgement, const Words& words, std::optional<Day> as_of);

/// "State it.", "Attribute it to …, and carry the denial by …." or "Hold it, or attribute it to …."
std::string advice(const Judgement& judgement, const Words& words);

}  // namespace stemma::report
