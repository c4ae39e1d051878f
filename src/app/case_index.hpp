// A judged case whose entries are found by the ids that people see: what trace, list and show start from.
#pragma once

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

  store::Store& store() const { return store_; }
  model::Texts& texts() const { return store_.texts(); }
  const JudgeRequest& request() const { return request_; }
  const model::SharedRows& shared() const { return judged_.rows(); }
  const analysis::Judge& judge() const { return judged_.judge(); }
  const Kin& kin() const { return judged_.kin(); }
  const report::Parties& parties() const { return judged_.parties(); }
  /// None where the record has no date and none was asked for.
  std::optional<Day> as_of() const;

  /// By the slug, an earlier slug, or the stand-in that people see of a sealed entry; none if there is none.
  ClaimId find_claim(const std::string& slug) const { return app::find_claim(store_, slug); }
  SourceId find_source(const std::string& slug) const { return app::find_source(store_, slug); }
  PublicationId find_publication(const std::string& slug) const { return app::find_publication(store_, slug); }
  AttributionId find_attribution(const std::string& slug) const { return app::find_attribution(store_, slug); }

  /// The same; throws refuse() where there is none.
  ClaimId claim(const std::string& slug) const;

  /// Throws what refuse_id() throws.
  [[noreturn]] void refuse(std::string_view what, const std::string& slug,
                           const std::vector<SubjectKind>& kinds) const {
    refuse_id(store_, what, slug, kinds);
  }

 private:
  store::Store& store_;
  JudgeRequest request_;
  CaseJudge judged_;
};

}  // namespace stemma::app
