// What a claim rests on, in a few sentences to paste into a story's notes.
//
// They do not say whether the claim is true, nor judge a person. They are plain text (see words.hpp on escaping).
#pragma once

#include <optional>
#include <string>

#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// "Reported by 5 outlets; 1 origin, an unnamed law-enforcement source, via TASS. Denied by the employer.
/// No independent confirmation as of 14 March 2024." Without a day the words "as of" are left out.
std::string summary(const Judgement& judgement, const Words& words, std::optional<Day> as_of);

}  // namespace stemma::report
