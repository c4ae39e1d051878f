// stemma explain CASE CLAIM: why a claim has its findings, and what would clear them.
#pragma once

#include <ostream>
#include <string>

#include "app/judge_request.hpp"
#include "app/show_case.hpp"
#include "app/world.hpp"

namespace stemma::app {

struct ExplainRequest {
  JudgeRequest of;              ///< its claims are left alone
  std::string subject;          ///< the id of a claim, a publication or a source
  std::string rule;             ///< empty: every finding
  std::string format = "text";  ///< or "json"
};

/// Writes the explanation. Throws what open_case throws, and Error usage, with the nearest id, for a claim, rule
/// or policy that does not exist, and for a rule that is not about such a thing.
void explain_case(const ExplainRequest& request, const Look& look, const World& world, std::ostream& out);

/// Error usage that says what `stemma explain WORD` lacks: a claim if the word is a file, else a rule of that
/// name, with the nearest one.
[[noreturn]] void refuse_to_explain(const std::string& word);

}  // namespace stemma::app
