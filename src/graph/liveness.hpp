// Which printed attributions still count on the day: withdrawals, reversals, and what falls with them.
//
// DESIGN §3.7. Three steps: entries ended by themselves (an explicit withdrawal; a later statement of
// the same party or of a named member of its control group with the opposite stance; a source's own words
// against words put in its mouth; a publisher's own-voice denial of what it relayed); relays of a
// publisher all of whose entries ended; and then, from the grounds outwards, entries none of whose grounds
// is left. A loop that never had a ground stays live without an origin.
#pragma once

#include <optional>
#include <vector>

#include "graph/lineage.hpp"
#include "stemma/statement.hpp"

namespace stemma::graph {

/// Why an entry no longer counts; the withdrawal that ended it, or who said the opposite and when, if one did.
struct End {
  Ending why = Ending::counts;
  std::optional<std::uint32_t> withdrawal = {};
  SourceId by = {};
  std::optional<Period> on = {};
};

struct Liveness {
  std::vector<bool> support;  ///< by EntryIndex of the support lineage
  std::vector<bool> denial;   ///< by EntryIndex of the denial lineage
  /// Entry through which the entry first reached a ground; the entry itself where it is grounded;
  /// meaningful for live support with a ground.
  std::vector<EntryIndex> ground_of_support;
  std::vector<bool> has_ground;
  /// Where that leads in the end: the grounded entry; meaningful for the same ones.
  std::vector<EntryIndex> origin_of_support;
  std::vector<bool> at_origin;                 ///< live support whose own speaker is the origin
  std::vector<End> support_ends, denial_ends;  ///< by EntryIndex
};

Liveness liveness(const Lineage& support, const Lineage& denial);

}  // namespace stemma::graph
