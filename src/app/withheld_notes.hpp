// Notes of the case file's reader, without those that would tell of a sealed entry.
#pragma once

#include <vector>

#include "stemma/error.hpp"
#include "stemma/record.hpp"

namespace stemma::app {

/// A note that stands inside a sealed entry, or names one, keeps its place and says that it is not told.
void withhold_sealed(const CaseRecord& record, std::vector<Mistake>& notes);

}  // namespace stemma::app
