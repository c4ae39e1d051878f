// What `stemma log` shows.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "model/log.hpp"
#include "report/options.hpp"

namespace stemma::report {

struct LogPage {
  std::string case_id, title;
  std::string only;                          ///< the id of the one entry that is followed; empty: all of them
  std::vector<model::LoggedCommit> commits;  ///< the newest first
};

/// Values stand in the log of one entry; else the names of the fields that changed.
void write_text(std::ostream& out, const LogPage& page, const FaceOptions& options);
/// schema/log.schema.json describes it.
void write_json(std::ostream& out, const LogPage& page, const FaceOptions& options);

}  // namespace stemma::report
