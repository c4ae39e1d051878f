// A judged case whose entries are found by the ids that people see: what trace, list and show start from.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/case_judge.hpp"
#include "app/entry_ids.hpp"
#include "app/judge_request.hpp"
#include "app/open_case.hpp"

namespace stemma::app {

class CaseIndex {
 public:
  /// All claims are asked about, whatever the request says. `opened` must outlive it. Throws what CaseJudge throws.
  CaseIndex(OpenCase& opened, JudgeRequest request);
  CaseIndex(const CaseIndex&) = delete;
  CaseIndex& operator=(const CaseIndex&) = delete;

  OpenCase& opened() const { return opened_; }
  store::Store& store() const { return opened_.store; }
  model::Texts& texts() const { return store().texts(); }
  const JudgeRequest& request() const { return request_; }
  const model::SharedRows& shared() const { return judged_.rows(); }
  const analysis::Judge& judge() const { return judged_.judge(); }
  /// As CaseJudge::each_judgement.
  void each_judgement(std::string_view what,
                      const std::function<void(const model::ClaimRows&, Judgement&&)>& visit) const {
    judged_.each_judgement(what, visit);
  }
  /// As CaseJudge::each_of_all.
  void each_claim(std::string_view what, const std::function<void(const model::ClaimRows&)>& visit) const {
    judged_.each_of_all(what, visit);
  }
  const Kin& kin() const { return judged_.kin(); }
  const report::Parties& parties() const { return judged_.parties(); }
  /// None where the record has no date and none was asked for.
  std::optional<Day> as_of() const;

  /// By the slug, an earlier slug, or the stand-in that people see of a sealed entry; none if there is none.
  ClaimId find_claim(const std::string& slug) const { return app::find_claim(store(), slug); }
  SourceId find_source(const std::string& slug) const { return app::find_source(store(), slug); }
  PublicationId find_publication(const std::string& slug) const { return app::find_publication(store(), slug); }
  AttributionId find_attribution(const std::string& slug) const { return app::find_attribution(store(), slug); }

  /// The same; throws refuse() where there is none.
  ClaimId claim(const std::string& slug) const;

  /// Throws what refuse_id() throws.
  [[noreturn]] void refuse(std::string_view what, const std::string& slug,
                           const std::vector<SubjectKind>& kinds) const {
    refuse_id(store(), what, slug, kinds);
  }

 private:
  OpenCase& opened_;
  JudgeRequest request_;
  CaseJudge judged_;
};

}  // namespace stemma::app
