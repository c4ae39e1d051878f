// What became of support that no longer counts, in sentences: who took it back, when, and what fell with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// "On 16 November 2022 AP retracted the AP report of 15 November 2022." One for each withdrawal and each reversal.
std::vector<std::string> ended_sentences(const Judgement& judgement, const Words& words);

/// "Richard Nixon denied it at first, and on 5 August 1974 supported it." One for each party whose denial no longer
/// counts because it, or its group, has supported the claim or taken the denial back since.
std::vector<std::string> ended_denial_sentences(const Judgement& judgement, const Words& words);

/// "retracted", "recanted".
std::string_view past_tense(WithdrawalAct act);

/// The claim rested on the source, who has taken it back.
bool took_back(const Judgement& judgement, SourceId source);

}  // namespace stemma::report
