// Answers what a face asks beyond judgements: growth, consequences, relations, drawings.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/case_judge.hpp"
#include "report/insight.hpp"
#include "store/store.hpp"

namespace stemma::app {

class CaseInsight : public report::Insight {
 public:
  /// Both must outlive it.
  CaseInsight(OpenCase& opened, const CaseJudge& judged)
      : store_(opened.store), progress_(opened.progress), judged_(judged) {}

  std::vector<report::Stage> growth(ClaimId claim) override;
  std::vector<std::vector<report::Consequence>> without(const std::vector<SourceId>& sources) override;
  std::vector<std::string> drawn(const std::vector<std::string>& dots) override;
  /// What a sealed claim says of others is not told, only what others say of it.
  std::vector<report::Relation> relations() override;

 private:
  /// A judge, and whose summaries it has.
  struct Bench {
    analysis::Judge judge;
    std::set<ClaimId> summarised;
  };

  Bench& on(Day day);
  void summarise(Bench& bench, ClaimId claim);
  std::vector<report::Consequence> consequences(SourceId source);
  void index();
  std::vector<ClaimId> touched_by(SourceId source) const;

  store::Store& store_;
  Progress* progress_;
  const CaseJudge& judged_;
  bool indexed_ = false, can_draw_ = true;
  std::map<Day, Bench> days_;                              ///< those that were asked about last
  std::map<ClaimId, Judgement> before_;                    ///< as far as consequences are measured by it
  std::map<PartyId, std::vector<ClaimId>> claims_of_;      ///< on which somebody of the party spoke, or was named
  std::map<ClaimId, std::vector<ClaimId>> dependents_of_;  ///< claims that read a claim's summary
};

}  // namespace stemma::app
