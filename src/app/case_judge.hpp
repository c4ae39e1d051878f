// A case that is ready to be judged: rows read, neighbours summarised, the question in order.
//
// Every command that judges goes through here, so that no two can come to disagree.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/judge.hpp"
#include "app/judge_request.hpp"
#include "app/kin.hpp"
#include "app/open_case.hpp"
#include "report/parties.hpp"
#include "stemma/judgement.hpp"

namespace stemma::app {

class CaseJudge {
 public:
  /// `opened` must outlive it. With `withdrawn` the case is judged as if these sources and publications were
  /// withdrawn. Throws Error usage for a date that is none, and a policy or claim that does not exist.
  CaseJudge(OpenCase& opened, const JudgeRequest& request, const std::vector<model::NodeRef>& withdrawn = {});
  /// The same by a policy that the caller has read already.
  CaseJudge(OpenCase& opened, const JudgeRequest& request, model::Policy policy);
  ~CaseJudge();
  CaseJudge(const CaseJudge&) = delete;
  CaseJudge& operator=(const CaseJudge&) = delete;

  const model::SharedRows& rows() const;
  /// It judges the claims asked about, and all once each_of_all() was called: only then it knows their neighbours.
  const analysis::Judge& judge() const;
  /// What may be told of a source beyond its own entry.
  const Kin& kin() const;
  /// What a face may ask about a party.
  const report::Parties& parties() const;
  /// The claims asked about, in the editor's order, each once; nothing: all.
  const std::optional<std::vector<ClaimId>>& asked() const;
  bool asked_about(ClaimId claim) const;
  /// Without totals, and without the count of attributions.
  CaseHead head() const;
  /// The rows of each claim asked about, in the editor's order. Who watches is told what is done to them, "judging".
  void each_claim(std::string_view what, const std::function<void(const model::ClaimRows&)>& visit) const;
  /// The rows of each claim asked about with what is judged of it, in the editor's order: judged on as many processors
  /// as there are (judge_pool.hpp), visited on this thread.
  void each_judgement(std::string_view what,
                      const std::function<void(const model::ClaimRows&, Judgement&&)>& visit) const;
  /// The rows of every claim of the case, each of which may then be judged.
  void each_of_all(std::string_view what, const std::function<void(const model::ClaimRows&)>& visit) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace stemma::app
