// Sources that are probably one, recorded twice.
#pragma once

#include <string>
#include <vector>

#include "stemma/record.hpp"

namespace stemma::app {

struct LikelyDuplicate {
  std::size_t first = 0, second = 0;  ///< rows of sources, the earlier one first
  std::string why;                    ///< "`TASS` and `ТАСС` are alike in Latin letters"
};

/// In the order of the record, each pair once with its strongest reason: a handle or an address of both; names or
/// aliases that are alike without case, marks and punctuation; in Latin letters; as they are usually transliterated;
/// or with their words in another order. A source without a name has its id for one. Pairs that are linked as
/// distinct or as the same are left out. Of several sources with one name, each is paired with the first.
std::vector<LikelyDuplicate> likely_duplicates(const std::vector<SourceRecord>& sources);

}  // namespace stemma::app
