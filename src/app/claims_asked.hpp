// Which claims of a case a request is about.
#pragma once

#include <optional>
#include <vector>

#include "app/judge_request.hpp"
#include "model/rows.hpp"
#include "store/store.hpp"

namespace stemma::app {

/// In the editor's order, each once; nothing: all of them. Those named, or those that can have changed. Throws Error
/// usage for a claim that does not exist, for a time before the first commit, where a case without a history is asked
/// what changed, and where both are asked.
std::optional<std::vector<ClaimId>> claims_asked(const JudgeRequest& request, store::Store& store,
                                                 const model::SharedRows& shared);

}  // namespace stemma::app
