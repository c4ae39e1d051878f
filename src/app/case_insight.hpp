// Answers what a face asks beyond judgements: growth, consequences, relations, drawings.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/case_judge.hpp"
#include "report/insight.hpp"
#include "store/store.hpp"

namespace stemma::app {

class CaseInsight : public report::Insight {
 public:
  /// Both must outlive it.
  CaseInsight(store::Store& store, const CaseJudge& judged) : store_(store), judged_(judged) {}

  std::vector<report::Stage> growth(ClaimId claim) override;
  std::vector<report::Consequence> without(SourceId source) override;
  /// What a sealed claim says of others is not told, only what others say of it.
  std::vector<report::Relation> relations() override;
  std::string drawn(const std::string& dot) override;

 private:
  void index();
  std::vector<ClaimId> touched_by(SourceId source);

  store::Store& store_;
  const CaseJudge& judged_;
  bool indexed_ = false, can_draw_ = true;
  std::map<PartyId, std::vector<ClaimId>> claims_of_;      ///< on which somebody of the party spoke, or was named
  std::map<ClaimId, std::vector<ClaimId>> dependents_of_;  ///< claims that read a claim's summary
};

}  // namespace stemma::app
