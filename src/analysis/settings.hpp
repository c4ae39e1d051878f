// A policy worked out for each class and importance of claims, once, before anything is judged.
#pragma once

#include <string>
#include <vector>

#include "analysis/rule.hpp"
#include "model/policy.hpp"

namespace stemma::analysis {

/// What a policy makes of one rule.
struct RuleSetting {
  bool on = true;
  Severity severity = Severity::warning;
  std::vector<std::string> approvers;   ///< as model::PolicyLine
  std::vector<std::string> exceptions;  ///< as model::PolicyLine
};

/// All that holds for claims of one class and importance.
struct Settings {
  model::Thresholds thresholds;
  std::vector<RuleSetting> rules;  ///< in the order of rules()

  const RuleSetting& of(const Rule& rule) const;
};

/// The settings of a policy for each kind of claim, and for what is no claim. Lines that name a rule or a threshold
/// that does not exist set nothing: whoever reads a policy refuses them.
class SettingsTable {
 public:
  explicit SettingsTable(const model::Policy& policy);
  const Settings& of(ClaimClass claim_class, Importance importance) const;
  /// For publications, sources, raters and the case: lines for some class or importance say nothing of them, and a
  /// rule is as severe as on claims of low importance.
  const Settings& elsewhere() const { return elsewhere_; }

 private:
  std::vector<Settings> table_;
  Settings elsewhere_;
};

}  // namespace stemma::analysis
