// Entries of a case by the ids that people see of them.
//
// An entry has a slug, may have had earlier ones, and a sealed entry is shown as a stand-in: what Stemma prints of it
// can be typed again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/store.hpp"

namespace stemma::app {

/// The ids of all claims as people see them, in the editor's order.
std::vector<std::string> claim_ids(store::Store& store);

/// None if there is none.
ClaimId find_claim(store::Store& store, const std::string& slug);
SourceId find_source(store::Store& store, const std::string& slug);
PublicationId find_publication(store::Store& store, const std::string& slug);
AttributionId find_attribution(store::Store& store, const std::string& slug);

/// Throws Error usage: "the case has no source `tas`", with the nearest id of these kinds (claim, publication,
/// attribution, source), or all of them where they are few.
[[noreturn]] void refuse_id(store::Store& store, std::string_view what, const std::string& slug,
                            const std::vector<SubjectKind>& kinds);

}  // namespace stemma::app
