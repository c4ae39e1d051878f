#include "analysis/fold.hpp"

namespace stemma::analysis {

void CaseFold::add(const Judgement& judgement) {
  for (const Origin& origin : judgement.origins) {
    if (origin.lineage_recorded) ++use_of(origin.source).origin_of;
  }
  for (const ChokePoint& choke : judgement.choke_points) ++use_of(choke.source).chokes;
  for (const Finding& finding : judgement.findings) add(finding);
}

void CaseFold::add(const Finding& finding) {
  if (!finding.decision.is_none()) needed_.insert(finding.decision);
  if (!finding.lapsed.is_none()) missed_.insert(finding.lapsed);
}

SourceUse CaseFold::use(SourceId source) const {
  return source.index() < uses_.size() ? uses_[source.index()] : SourceUse{};
}

SourceUse& CaseFold::use_of(SourceId source) {
  if (source.index() >= uses_.size()) uses_.resize(source.index() + std::size_t{1});
  return uses_[source.index()];
}

}  // namespace stemma::analysis
