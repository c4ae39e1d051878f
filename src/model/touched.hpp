// What an edit touched, as row numbers of the case as it is now.
#pragma once

#include <vector>

#include "stemma/ids.hpp"

namespace stemma::model {

/// Entries that were added or changed, and those that a changed or removed one refers to or referred to. Each once or
/// more, in no order.
struct Touched {
  bool everything = false;  ///< the whole case: its head, or the day for which it is judged
  std::vector<SourceId> sources;
  std::vector<PublicationId> publications;
  std::vector<ClaimId> claims;
  std::vector<AttributionId> attributions;
};

}  // namespace stemma::model
