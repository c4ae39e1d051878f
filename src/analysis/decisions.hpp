// Which recorded exception silences a finding on the day.
#pragma once

#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include "analysis/settings.hpp"
#include "model/rows.hpp"
#include "stemma/judgement.hpp"

namespace stemma::analysis {

/// How a decision stands on a day.
enum class Standing : std::uint8_t { in_force, to_come, expired };
Standing standing_on(const model::DecisionRow& decision, Day day);

/// A decision that a rule's setting takes: in a role that it names, if it names any, and claiming an exception that it
/// admits, if it lists any.
bool admitted(const model::DecisionRow& decision, const RuleSetting& setting);

class Decisions {
 public:
  Decisions(const model::SharedRows& rows, Day day);
  /// Fills in `decision`, or `lapsed` where every decision on rule and subject is out of date or not admitted. One on
  /// the case as a whole holds for every subject.
  void settle(Finding& finding, const RuleSetting& setting) const;

 private:
  using Key =
      std::tuple<std::uint32_t, SubjectKind, std::string_view>;  ///< of a subject and a rule, whose words are the rows'
  void settle(const Key& key, const RuleSetting& setting, Finding& finding) const;

  const model::SharedRows& rows_;
  Day day_;
  std::map<Key, std::vector<DecisionId>> by_subject_;  ///< in the record's order
};

}  // namespace stemma::analysis
