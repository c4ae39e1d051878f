// Who is who in a judgement, sorted once for the sentences that speak of it.
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

constexpr std::size_t most_names = 5;  ///< names in one list before "and 3 others"

struct Cast {
  std::vector<Origin> known;         ///< origins whose lineage is recorded, those with a name first
  std::set<SourceId> origins;        ///< the same, to look up
  std::vector<SourceId> unrecorded;  ///< outlets for which no origin is recorded
  std::vector<SourceId> reporters;   ///< outlets that publish what others say
  std::vector<SourceId> relays;      ///< other publishers that do
};

Cast cast_of(const Judgement& judgement, const Words& words);

/// Everybody to name, each once: who denies in words and on evidence counts as two deniers and is one party.
std::vector<SourceId> speakers_of(const std::vector<Denier>& deniers);

/// The parties that everything from this origin passes on its way, first to last, publishers at the end left out.
std::vector<SourceId> common_way(const Judgement& judgement, SourceId origin);

}  // namespace stemma::report
