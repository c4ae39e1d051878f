// What became of support that no longer counts, in sentences: who took it back, when, and what fell with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/rows.hpp"
#include "report/words.hpp"
#include "stemma/judgement.hpp"
#include "stemma/statement.hpp"

namespace stemma::report {

/// "On 16 November 2022 AP retracted the AP report of 15 November 2022." One for each withdrawal and each reversal.
std::vector<std::string> ended_sentences(const Judgement& judgement, const Words& words);

/// "Richard Nixon denied it at first, and on 5 August 1974 supported it." One for each party whose denial no longer
/// counts because it, or its group, has supported the claim or taken the denial back since.
std::vector<std::string> ended_denial_sentences(const Judgement& judgement, const Words& words);

/// "retracted", "recanted".
std::string_view past_tense(WithdrawalAct act);

/// "retracted by A on 3 May 2024".
std::string withdrawn_words(const model::WithdrawalRow& row, const Words& words);

/// Why a printed statement no longer counts, in a few words; `withdrawal` is said of one that was withdrawn. Empty if
/// it counts.
std::string why_ended(const Statement& statement, const std::string& withdrawal);

/// The same with who ended it and when, where the judgement of the claim tells.
std::string why_ended(const Statement& statement, const std::string& withdrawal, const Judgement& judgement,
                      const Words& words);

/// The claim rested on the source, who has taken it back.
bool took_back(const Judgement& judgement, SourceId source);

}  // namespace stemma::report
