// The origins of live support, and the units in which they are independent.
#pragma once

#include <vector>

#include "graph/liveness.hpp"
#include "stemma/judgement.hpp"

namespace stemma::graph {

/// One origin a party: first those with recorded lineage, then outlets whose lineage is not recorded.
/// Units are numbered.
struct OriginEntry {
  Origin origin;
  PartyId party;
  SourceId document;         ///< the only thing that its own basis is, or none
  bool other_basis = false;  ///< it has a basis besides that document
};
std::vector<OriginEntry> origin_entries(const Lineage& support, const Liveness& live);

/// Numbers Origin::unit: origins of one control group, or of one document or data, share a unit. Units are
/// numbered from 0 in the order of their first origin. Sets Origin::independent: all people of an origin that
/// is alone in its unit count, unless they are under a control group or rest on one document or data.
void number_units(std::vector<OriginEntry>& entries, const World& world);

}  // namespace stemma::graph
