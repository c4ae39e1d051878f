// An open case with the judge that answers for it on a day: what every command that looks at a case starts from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/judge.hpp"
#include "app/judge_request.hpp"
#include "app/open_case.hpp"
#include "report/parties.hpp"

namespace stemma::app {

/// A day from what people type, its last day if it is a month or a year; nothing if the text is empty. Throws
/// Error usage for what is no date, or has no last day.
std::optional<Day> day_of(const std::string& text);

class JudgedCase final : public report::Parties {
 public:
  /// Makes the summaries that neighbours need. `opened` must outlive it. Throws Error usage for a date that is
  /// none and a policy that does not exist. The claims of the request are left to the caller.
  JudgedCase(OpenCase& opened, const JudgeRequest& request);
  JudgedCase(const JudgedCase&) = delete;
  JudgedCase& operator=(const JudgedCase&) = delete;

  store::Store& store() const { return store_; }
  model::Texts& texts() const { return store_.texts(); }
  const model::SharedRows& shared() const { return shared_; }
  const analysis::Judge& judge() const { return judge_; }
  /// The day that was asked for; none if the case decides.
  std::optional<Day> asked() const { return asked_; }
  /// None where the record has no date and none was asked for.
  std::optional<Day> as_of() const;

  /// By the slug, an earlier slug, or the stand-in that people see of a sealed entry; none if there is none.
  ClaimId find_claim(const std::string& slug) const;
  SourceId find_source(const std::string& slug) const;
  PublicationId find_publication(const std::string& slug) const;
  AttributionId find_attribution(const std::string& slug) const;

  /// The same; throws refuse() where there is none.
  ClaimId claim(const std::string& slug) const;

  /// Error usage: "the case has no source `tas`", with the nearest id of these kinds (claim, publication,
  /// attribution, source).
  [[noreturn]] void refuse(std::string_view what, const std::string& slug, const std::vector<SubjectKind>& kinds) const;

  bool named(SourceId source) const override { return judge_.named(source); }
  GroupId group(SourceId source) const override { return judge_.group(source); }
  SourceId group_root(GroupId group) const override { return judge_.group_root(group); }
  bool state_controlled(SourceId source) const override { return judge_.state_controlled(source); }
  bool outlet(SourceId source) const override { return judge_.outlet(source); }

 private:
  std::vector<std::string> slugs(SubjectKind kind) const;

  store::Store& store_;
  model::SharedRows shared_;
  std::optional<Day> asked_;
  analysis::Judge judge_;
};

}  // namespace stemma::app
