// Judges records that come one a line, each a whole case: what is spread over many workers.
//
// One record is in memory at a time. Each is read, checked and judged as the case file that it is would be; only the
// rules on claims are run.
#pragma once

#include <cstdint>
#include <functional>
#include <ostream>
#include <vector>

#include "app/judge_request.hpp"
#include "app/world.hpp"
#include "stemma/error.hpp"
#include "stemma/judgement.hpp"

namespace stemma::app {

struct StreamRequest {
  JudgeRequest judge;       ///< of every record; `path` is the file with the records, "-" standard input
  bool keep_going = false;  ///< a record that cannot be judged gets its line too, and the next one is read
};

struct Streamed {
  std::uint64_t records = 0;
  std::uint64_t refused = 0;  ///< of these, those that could not be judged
  Totals totals;              ///< of the others together
};

/// Hears of each record that could not be judged, with the places of its mistakes in the whole input.
using RecordRefused = std::function<void(const Error&)>;

/// Writes a line for each record (report/stream_json.hpp) and flushes it, so that whoever waits for an answer has it.
/// Throws Error usage before anything is read for a date that is none and a policy that does not exist, io where the
/// input cannot be read; and, unless it is to keep going, what the first bad record is refused for: bad_input, limit,
/// leak. What was written before then stands.
Streamed check_stream(const StreamRequest& request, const World& world, std::ostream& out,
                      const RecordRefused& refused);

}  // namespace stemma::app
