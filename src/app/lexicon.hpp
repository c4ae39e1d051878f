// How a story may call what a case has, from its record.
#pragma once

#include <set>

#include "analysis/judge.hpp"
#include "model/cue_words.hpp"
#include "model/lexicon.hpp"
#include "stemma/record.hpp"

namespace stemma::app {

/// `record` is the whole case, sealed entries included: a story is searched for the names that it must not have. What
/// surrounds a claim in figures is gathered for the claims that are `marked`; what was said of each claim, in gists and
/// quotes, only with `gists`.
model::Lexicon lexicon_of(const CaseRecord& record, const analysis::Judge& judge, const std::set<ClaimId>& marked,
                          const model::CueWords& words, bool gists = false);

}  // namespace stemma::app
