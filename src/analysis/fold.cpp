#include "analysis/fold.hpp"

namespace stemma::analysis {

void CaseFold::add(const Judgement& judgement) {
  for (const Origin& origin : judgement.origins) {
    if (origin.lineage_recorded) ++uses_[origin.source].origin_of;
  }
  for (const ChokePoint& choke : judgement.choke_points) ++uses_[choke.source].chokes;
  for (const Finding& finding : judgement.findings) add(finding);
}

void CaseFold::add(const Finding& finding) {
  if (!finding.decision.is_none()) needed_.insert(finding.decision);
  if (!finding.lapsed.is_none()) missed_.insert(finding.lapsed);
}

SourceUse CaseFold::use(SourceId source) const {
  const auto at = uses_.find(source);
  return at == uses_.end() ? SourceUse{} : at->second;
}

}  // namespace stemma::analysis
