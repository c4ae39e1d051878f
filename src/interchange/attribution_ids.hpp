// The ids of attributions that were given none.
#pragma once

#include <string>
#include <vector>

#include "stemma/record.hpp"

namespace stemma::interchange {

/// For each attribution of the publication with `default_id`, the id it has: `publication/claim`, and where
/// the publication says the claim more than once also the chain (`tass1/c2/le_src`, `tass1/c2/tass+le_src`,
/// `tass1/c2/own-voice`), then the stance, then a digest of all that it says: the first of these that sets
/// it apart. Empty for the others and for entries that are equal in every field.
///
/// Rejected: numbering them (`tass1/c2-2`). An id would then change hands when an editor moves a line, and
/// a decision or withdrawal would silently come to rest on another statement.
std::vector<std::string> default_ids(const std::string& publication, const std::vector<AttributionRecord>& says);

/// All that an attribution says of its claim, as one string: every field but the claim, the ids and the place.
std::string content(const AttributionRecord& attribution);

}  // namespace stemma::interchange
