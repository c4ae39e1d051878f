// Judges an open case and shows it through a face, one claim at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "app/judge_request.hpp"
#include "app/open_case.hpp"
#include "model/texts.hpp"
#include "report/face.hpp"
#include "report/insight.hpp"
#include "report/parties.hpp"
#include "stemma/judgement.hpp"

namespace stemma::app {

/// Makes the face once it is known whom it can ask about texts, parties and what takes longer.
using MakeFace = std::function<std::unique_ptr<report::Face>(model::Texts&, const report::Parties&, report::Insight&)>;

enum class Tally : std::uint8_t {
  at_end,  ///< one pass; the face learns the totals at the end
  in_head  ///< a first pass only counts, so that the head can carry the totals
};

/// Neighbour summaries first, then each claim: judged, shown, forgotten. Returns what it counted. Throws
/// Error usage, before anything is shown, for a date that is none, and a policy or claim that does not exist.
Totals judge_case(OpenCase& opened, const JudgeRequest& request, Tally tally, const MakeFace& make_face);

}  // namespace stemma::app
