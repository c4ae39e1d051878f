// stemma draft STORY CASE: a story that is about to be published, beside the record.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "app/judge_request.hpp"
#include "app/show_case.hpp"
#include "app/world.hpp"
#include "model/story.hpp"
#include "stemma/judgement.hpp"
#include "store/store.hpp"

namespace stemma::app {

/// The claims that each sentence is marked with, each once.
std::vector<std::vector<ClaimId>> claims_of(const model::Story& story, store::Store& store);

/// What `--format` may say.
std::vector<std::string> draft_formats();

struct DraftRequest {
  JudgeRequest of;              ///< its claims are left alone
  std::string story;            ///< Markdown, plain text, or what pandoc can read; "-" is Markdown on standard input
  std::string format = "text";  ///< one of draft_formats()
  bool suggest = false;         ///< show marks that unmarked sentences may want, and no findings; text alone
};

/// Reads the story, judges the claims that it is marked with, and writes what does not fit. Returns the totals of its
/// findings. Throws what open_case throws, and bad_input with every mark that names no claim.
Totals check_draft(const DraftRequest& request, const Look& look, const World& world, std::ostream& out);

}  // namespace stemma::app
