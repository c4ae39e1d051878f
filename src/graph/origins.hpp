// The origins of live support, and the units in which they are independent.
#pragma once

#include <vector>

#include "graph/liveness.hpp"
#include "stemma/judgement.hpp"

namespace stemma::graph {

/// One origin a party: first those with recorded lineage, then outlets whose lineage is not recorded.
struct OriginEntry {
  Origin origin;
  PartyId party;
  SourceId document;      ///< the only thing that its own basis is, or none
  bool other_basis = false;  ///< it has a basis besides that document
};
std::vector<OriginEntry> origin_entries(const Lineage& support, const Liveness& live);

/// Indices into origin_entries, merged by control group and by common document or data.
std::vector<std::vector<std::uint32_t>> independent_units(const std::vector<OriginEntry>& entries, const World& world);

}  // namespace stemma::graph
