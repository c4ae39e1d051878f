// What a person asks of a case.
#pragma once

#include <string>
#include <vector>

namespace stemma::app {

struct JudgeRequest {
  std::string path;                 ///< a database, a case file, or "-"
  std::string as_of;                ///< any EDTF date, counted as its last day; empty: the case decides
  std::vector<std::string> claims;  ///< ids; empty: all
  std::string policy = "default";
  bool opinions = false;   ///< a computed opinion beside each claim
  std::string baseline;    ///< a file of findings that are known and not shown; empty: none
  bool changed = false;    ///< only claims that the last commit can have changed
  std::string since = {};  ///< or that the commits since this time can have (commit_at); empty: the last one
  std::string at = {};     ///< a database as it was then (case_at.hpp); empty: as it is now
};

}  // namespace stemma::app
