// What a commit digests, from its steps and from the lines that it made: for those who verify history, and for a purge,
// which says what the commits that it rewrote digest from now on.
#pragma once

#include <vector>

#include "base/digest.hpp"
#include "store/purge_rows.hpp"
#include "store/record_lines.hpp"

namespace stemma::store {

/// `after` is the record as the commit left it. Throws Error database where the steps do not fit it, where a guarded
/// entry is not the one that was recorded, and where one has lost its salt and no purge says so.
base::Sha256 recorded_content(const RecordLines& after, const CommitRow& commit, const std::vector<Step>& steps,
                              const Purges& purges);

}  // namespace stemma::store
