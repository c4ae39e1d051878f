// What gives the protected entries of a record away. Pure.
#pragma once

#include <vector>

#include "model/leak_scan.hpp"
#include "stemma/record.hpp"

namespace stemma::model {

struct Terms {
  std::vector<ProtectedTerm> hidden;  ///< of entries that somebody else stands in for
  std::vector<ProtectedTerm> open;    ///< of all others
};

/// Compares a whole record with one in which others stand in for the protected entries, entry by entry: one that has
/// another id there is protected, and whatever it does not have there is hidden; so is a quote that is not there.
Terms protected_terms(const CaseRecord& whole, const CaseRecord& shown);

}  // namespace stemma::model
