// What the claims of a case say together of its sources and decisions: a fold over judgements, one claim at a time.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "stemma/judgement.hpp"

namespace stemma::analysis {

/// What rests on a source.
struct SourceUse {
  std::uint32_t origin_of = 0;  ///< claims with live support that ends at it
  std::uint32_t chokes = 0;     ///< claims that its failure alone would leave without support
};

class CaseFold {
 public:
  void add(const Judgement& judgement);
  void add(const Finding& finding);
  /// Nothing, if no live support uses it.
  SourceUse use(SourceId source) const;
  /// It silences a finding.
  bool needed(DecisionId decision) const { return needed_.contains(decision); }
  /// It would silence a finding if it were still in force, and one that counts.
  bool missed(DecisionId decision) const { return missed_.contains(decision); }

 private:
  SourceUse& use_of(SourceId source);

  std::vector<SourceUse> uses_;  ///< by source, up to the last that is used
  std::set<DecisionId> needed_, missed_;
};

}  // namespace stemma::analysis
