// stemma draft STORY CASE: a story that is about to be published, beside the record.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "app/judge_request.hpp"
#include "app/show_case.hpp"
#include "app/sign_off.hpp"
#include "app/world.hpp"
#include "stemma/judgement.hpp"

namespace stemma::app {

/// What `--format` may say.
std::vector<std::string> draft_formats();

struct DraftRequest {
  JudgeRequest of;              ///< its claims are left alone
  std::string story;            ///< Markdown, plain text, or what pandoc can read; "-" is Markdown on standard input
  std::string format = "text";  ///< one of draft_formats()
  bool suggest = false;         ///< show marks that unmarked sentences may want, and no findings; text alone
  SignOffRequest sign_off;      ///< check_draft() reads what it requires, and signs nothing
};

struct DraftVerdict {
  Totals totals;                       ///< of the findings
  std::vector<std::uint32_t> wanting;  ///< lines of sentences with fewer signatures than required
};

/// Reads the story, judges the claims that it is marked with, and writes what does not fit. Throws what open_case
/// throws, and bad_input with every mark that names no claim.
DraftVerdict check_draft(const DraftRequest& request, const Look& look, const World& world, std::ostream& out);

}  // namespace stemma::app
