#include "analysis/settings.hpp"

#include <algorithm>

namespace stemma::analysis {
namespace {

std::size_t index_of(const Rule& rule) {
  const auto list = rules();
  return static_cast<std::size_t>(std::find(list.begin(), list.end(), &rule) - list.begin());
}

Settings unset(Importance importance) {
  Settings made;
  for (const Rule* rule : rules()) {
    RuleSetting& setting = made.rules.emplace_back();
    setting.severity = rule->severities[importance];
  }
  return made;
}

void apply(const model::PolicyLine& line, Settings& settings) {
  if (const model::Threshold* threshold = model::find_threshold(line.threshold); threshold != nullptr && line.value) {
    settings.thresholds.*threshold->value = *line.value;
  }
  const Rule* rule = find_rule(line.rule);
  if (rule == nullptr) return;
  RuleSetting& setting = settings.rules[index_of(*rule)];
  setting.on = line.on.value_or(setting.on);
  setting.severity = line.severity.value_or(setting.severity);
  if (!line.approvers.empty()) setting.approvers = line.approvers;
  if (!line.exceptions.empty()) setting.exceptions = line.exceptions;
}

std::size_t cell(ClaimClass claim_class, Importance importance) {
  return static_cast<std::size_t>(claim_class) * words<Importance>().size() + static_cast<std::size_t>(importance);
}

}  // namespace

const RuleSetting& Settings::of(const Rule& rule) const { return rules[index_of(rule)]; }

SettingsTable::SettingsTable(const model::Policy& policy) : elsewhere_(unset(Importance::low)) {
  for (std::size_t c = 0; c < words<ClaimClass>().size(); ++c) {
    for (std::size_t i = 0; i < words<Importance>().size(); ++i) {
      const auto claim_class = static_cast<ClaimClass>(c);
      const auto importance = static_cast<Importance>(i);
      Settings& settings = table_.emplace_back(unset(importance));
      for (const model::PolicyLine& line : policy.lines) {
        if (line.applies(claim_class, importance)) apply(line, settings);
      }
    }
  }
  for (const model::PolicyLine& line : policy.lines) {
    if (line.for_all()) apply(line, elsewhere_);
  }
}

const Settings& SettingsTable::of(ClaimClass claim_class, Importance importance) const {
  return table_[cell(claim_class, importance)];
}

}  // namespace stemma::analysis
