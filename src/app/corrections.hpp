// stemma corrections CASE: which sentences of our stories stand otherwise than when they were published.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>

#include "app/judge_request.hpp"
#include "app/show_case.hpp"
#include "app/world.hpp"

namespace stemma::app {

struct CorrectionsRequest {
  JudgeRequest of;              ///< its claims are left alone
  std::string story;            ///< id of a publication of ours; empty: all of them
  std::string since;            ///< a date: only what came about after it; empty: since each story's publication
  std::string format = "text";  ///< or "json"
};

/// Compares each attribution of our publications (by the newsroom, or recorded as ours) as of the day of publication
/// with the day asked about, one claim at a time, and writes those that are affected. A correction of ours that the
/// record has (a withdrawal by the newsroom of the story or the attribution) settles what came before it: what was
/// corrected is compared with that day again, what was retracted is not compared any more.
///
/// Gives back how many sentences are affected and not corrected. Throws what open_case throws, and Error usage for a
/// date that is none and for a story that is not there or not ours.
std::uint64_t show_corrections(const CorrectionsRequest& request, const Look& look, const World& world,
                               std::ostream& out);

}  // namespace stemma::app
