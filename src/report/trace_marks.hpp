// The marks of a tree: one letter each, so that they need no colour and no special character.
#pragma once

#include <set>
#include <string>

#include "report/trace.hpp"

namespace stemma::report {

class Marks {
 public:
  Marks(const ClaimTrace& trace, const Words& words) : trace_(trace), words_(words) {}

  /// "ocu": the letters that apply, in the order of the legend. Remembers which were used. `nearest` is the
  /// node's own statement or the one whose chain it is a link of; `support`: in support that counts.
  std::string of(const TraceNode& node, const Statement& nearest, bool support);

  /// "Marks: o origin, u unnamed. Grade: …": only what was used; empty if nothing was.
  std::string legend() const;

 private:
  const ClaimTrace& trace_;
  const Words& words_;
  std::set<char> used_;
};

}  // namespace stemma::report
