// What the report says in every format: the same words, which each face escapes as its format wants.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// "9 claims, 29 sources, 14 publications, 33 attributions; policy default; 5 later publications not counted".
std::string head_words(const CaseHead& head);

/// What was found, and the decision that silences it or has lapsed.
std::string finding_words(const Finding& finding, const Words& words);

/// The phrases with semicolons between them; empty for none.
std::string joined(const std::vector<Phrase>& phrases, const Words& words);

/// The next steps that a report has room for, and how many it leaves out.
struct Steps {
  std::vector<std::string> shown;
  std::size_t left_out = 0;
};
Steps steps_shown(const std::vector<Finding>& findings, const Words& words, bool all);

/// Stands below every report that shows opinions; the command that explains them follows.
inline constexpr std::string_view opinions_note =
    "Opinions are computed from grades on record; no finding or advice uses them";

}  // namespace stemma::report
