#include "report/cast.hpp"

#include <algorithm>

namespace stemma::report {

Cast cast_of(const Judgement& judgement, const Words& words) {
  Cast cast;
  for (const Origin& origin : judgement.origins) {
    if (origin.lineage_recorded) {
      cast.known.push_back(origin);
      cast.origins.insert(origin.source);
    } else {
      cast.unrecorded.push_back(origin.source);
    }
  }
  std::stable_partition(cast.known.begin(), cast.known.end(), [](const Origin& origin) { return origin.named; });
  for (const SourceId voice : judgement.voices) {
    if (cast.origins.contains(voice)) continue;
    if (words.about().outlet(voice)) {
      cast.reporters.push_back(voice);
    } else {
      cast.relays.push_back(voice);
    }
  }
  return cast;
}

std::vector<SourceId> speakers_of(const std::vector<Denier>& deniers) {
  std::vector<SourceId> out;
  for (const Denier& denier : deniers) {
    for (const SourceId speaker : denier.speakers) {
      if (std::find(out.begin(), out.end(), speaker) == out.end()) out.push_back(speaker);
    }
  }
  return out;
}

std::vector<SourceId> common_way(const Judgement& judgement, SourceId origin) {
  std::vector<SourceId> common;
  bool first = true;
  for (const Strand& strand : judgement.support) {
    if (!strand.lineage_recorded || strand.path.front() != origin) continue;
    const std::vector<SourceId> way(strand.path.begin() + 1, strand.path.end());
    if (first) common = way;
    first = false;
    const auto ends = std::mismatch(common.begin(), common.end(), way.begin(), way.end());
    common.erase(ends.first, common.end());
  }
  return common;
}

}  // namespace stemma::report
