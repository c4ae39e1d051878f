// stemma log, stemma verify: who changed what, and whether it is what was recorded.
#pragma once

#include <ostream>
#include <string>

#include "app/show_case.hpp"
#include "app/world.hpp"

namespace stemma::app {

struct LogRequest {
  std::string path;             ///< a database
  std::string id;               ///< of the one entry to follow, now or once; empty: all of them
  std::string format = "text";  ///< or "json"
  bool include_sealed = false;
};

/// Throws what Store::open throws, and Error usage for a case file and for an id that nothing has or had.
void show_log(const LogRequest& request, const Look& look, const World& world, std::ostream& out);

/// The head of the history as one word to keep elsewhere: "harbour-fire:12:9f86d0…", the case's id, the number of the
/// last commit and its digest. Error usage for a case file, and where there is no commit yet.
std::string head_of(const std::string& path);

/// Whether history and record are what was recorded, and go on from the commit that `head` names; empty: from any.
/// Writes what was found. Throws what Store::open throws, and Error usage for a case file and a `head` that is none.
bool verify_case(const std::string& path, const std::string& head, std::ostream& out);

}  // namespace stemma::app
