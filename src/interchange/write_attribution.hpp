// `says`: the attributions of one publication.
#pragma once

#include "interchange/yaml_out.hpp"
#include "stemma/record.hpp"

namespace stemma::interchange {

/// Neighbours that differ in their claim alone become one entry: `claim: [c1, c2]`.
YamlOut write_says(const PublicationRecord& publication);

/// One alone, with its id only where that is not made of its publication, its claim and what it says.
YamlOut write_attribution(const AttributionRecord& attribution);

}  // namespace stemma::interchange
