#include "app/policies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "analysis/settings.hpp"
#include "app/rule_book.hpp"
#include "base/file.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "interchange/read_policy.hpp"
#include "stemma/error.hpp"
#include "stemma_app_embedded.hpp"

namespace stemma::app {
namespace {

constexpr std::string_view ending = ".yaml";

std::string_view name_of(std::string_view file) { return file.substr(0, file.size() - ending.size()); }

bool seems_a_file(const std::string& text) {
  std::error_code fault;
  return interchange::names_policy_file(text) || std::filesystem::is_regular_file(text, fault);
}

std::string in_words(const analysis::RuleSetting& setting) {
  if (!setting.on) return "off";
  std::string text(to_string(setting.severity));
  if (!setting.approvers.empty()) text += fmt::format("; decided by {}", fmt::join(setting.approvers, " or "));
  if (!setting.exceptions.empty()) text += fmt::format("; excepted for {}", fmt::join(setting.exceptions, ", "));
  return text;
}

/// What each rule and threshold is set to, in one order for every policy.
std::vector<std::pair<std::string, std::string>> in_words(const analysis::Settings& settings) {
  std::vector<std::pair<std::string, std::string>> made;
  const auto rules = analysis::rules();
  for (std::size_t r = 0; r < rules.size(); ++r) made.emplace_back(rules[r]->id, in_words(settings.rules[r]));
  for (const model::Threshold& threshold : model::thresholds()) {
    made.emplace_back(threshold.name, std::to_string(settings.thresholds.*threshold.value));
  }
  return made;
}

/// Whether its findings are about claims, which have a class and an importance.
bool about_claims(const std::string& rule) {
  const analysis::Rule* found = analysis::find_rule(rule);
  return found == nullptr || found->reading<analysis::ClaimFacts>() != nullptr;
}

/// The kinds of claims for which something holds, as few words as it takes.
std::string claims_in_words(const std::set<std::pair<std::size_t, std::size_t>>& cells) {
  const auto classes = words<ClaimClass>();
  const auto importances = words<Importance>();
  if (cells.size() == classes.size() * importances.size()) return "all claims";
  std::map<std::vector<std::size_t>, std::vector<std::size_t>> classes_of;  // by the importances that they share
  for (std::size_t c = 0; c < classes.size(); ++c) {
    std::vector<std::size_t> shared;
    for (std::size_t i = 0; i < importances.size(); ++i) {
      if (cells.contains({c, i})) shared.push_back(i);
    }
    if (!shared.empty()) classes_of[shared].push_back(c);
  }
  std::vector<std::string> parts;
  for (const auto& [shared, of] : classes_of) {
    std::vector<std::string> text;
    for (const std::size_t i : shared) text.emplace_back(importances[i]);
    std::vector<std::string> names;
    for (const std::size_t c : of) names.emplace_back(classes[c]);
    const bool every_importance = shared.size() == importances.size(), every_class = of.size() == classes.size();
    if (every_class) {
      parts.push_back(fmt::format("{} importance", fmt::join(text, " or ")));
    } else if (every_importance) {
      parts.push_back(fmt::format("{}", fmt::join(names, ", ")));
    } else {
      parts.push_back(fmt::format("{} of {} importance", fmt::join(names, ", "), fmt::join(text, " or ")));
    }
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

/// Policies that extend one another, from the one that was asked for down. A file is named from the folder of the one
/// that names it.
class Heirs {
 public:
  model::Policy find(const std::string& name) {
    for (const auto& file : stemma_app_embedded::files()) {
      if (name_of(file.name) == name) return whole(file.text, std::string(file.name), "");
    }
    if (seems_a_file(name)) return from_file(name);
    const std::vector<std::string> names = policy_names();
    std::string hint = base::did_you_mean(name, names);
    if (hint.empty()) hint = fmt::format("there is: {}; or name a policy file", fmt::join(names, ", "));
    throw Error(ErrorKind::usage, fmt::format("there is no policy `{}`", name), std::move(hint));
  }

 private:
  model::Policy from_file(const std::string& name) {
    const std::string path = std::filesystem::path(name).lexically_normal().string();
    if (std::find(open_.begin(), open_.end(), path) != open_.end()) {
      throw Error(ErrorKind::bad_input, fmt::format("the policy {} extends itself", path),
                  fmt::format("this goes round: {}, {}", fmt::join(open_, ", "), path));
    }
    if (open_.size() == most_heirs) {
      throw Error(ErrorKind::limit, fmt::format("more than {} policies extend one another", most_heirs));
    }
    open_.push_back(path);
    model::Policy policy =
        whole(base::read_file(name, base::Limits{}.file_bytes), name == "-" ? "standard input" : name,
              name == "-" ? "" : std::filesystem::path(name).parent_path());
    open_.pop_back();
    return policy;
  }

  /// With the lines of the policy that it extends.
  model::Policy whole(std::string_view text, const std::string& file, const std::filesystem::path& folder) {
    model::Policy policy = interchange::read_policy(text, file, {rule_ids(), policy_names()});
    if (policy.extends.empty()) return policy;
    const bool is_file = interchange::names_policy_file(policy.extends);
    std::vector<model::PolicyLine> own = std::move(policy.lines);
    try {
      policy.lines = find(is_file ? (folder / policy.extends).string() : policy.extends).lines;
    } catch (Error& error) {
      error.while_doing(fmt::format("while reading {}, which extends it", file));
      throw;
    }
    policy.inherited = policy.lines.size();
    std::move(own.begin(), own.end(), std::back_inserter(policy.lines));
    return policy;
  }

  static constexpr std::size_t most_heirs = 20;
  std::vector<std::string> open_;  ///< files that are being read
};

bool same_effect(const model::Policy& first, const model::Policy& second) { return compare(first, second).empty(); }

}  // namespace

std::vector<std::string> policy_names() {
  std::vector<std::string> names;
  for (const auto& file : stemma_app_embedded::files()) names.emplace_back(name_of(file.name));
  return names;
}

model::Policy find_policy(const std::string& name) { return Heirs().find(name); }

std::vector<PolicyDifference> compare(const model::Policy& first, const model::Policy& second) {
  using Cell = std::pair<std::size_t, std::size_t>;
  const analysis::SettingsTable one(first), other(second);
  // By what is set, then by how the two set it: where.
  std::map<std::string, std::map<std::pair<std::string, std::string>, std::set<Cell>>> found;
  for (std::size_t c = 0; c < words<ClaimClass>().size(); ++c) {
    for (std::size_t i = 0; i < words<Importance>().size(); ++i) {
      const auto claim_class = static_cast<ClaimClass>(c);
      const auto importance = static_cast<Importance>(i);
      const auto left = in_words(one.of(claim_class, importance)), right = in_words(other.of(claim_class, importance));
      for (std::size_t k = 0; k < left.size(); ++k) {
        if (!about_claims(left[k].first) || left[k] == right[k]) continue;
        found[left[k].first][{left[k].second, right[k].second}].insert({c, i});
      }
    }
  }
  std::vector<PolicyDifference> differences;
  for (const auto& [what, ways] : found) {
    for (const auto& [settings, cells] : ways) {
      differences.push_back({what, claims_in_words(cells), settings.first, settings.second});
    }
  }
  const auto left = in_words(one.elsewhere()), right = in_words(other.elsewhere());
  for (std::size_t k = 0; k < left.size(); ++k) {
    if (about_claims(left[k].first) || left[k] == right[k]) continue;
    differences.push_back({left[k].first, "", left[k].second, right[k].second});
  }
  std::stable_sort(differences.begin(), differences.end(),
                   [](const PolicyDifference& a, const PolicyDifference& b) { return a.what < b.what; });
  return differences;
}

std::vector<PolicyFault> faults_of(const model::Policy& policy) {
  std::vector<PolicyFault> faults;
  for (std::size_t i = policy.inherited; i < policy.lines.size(); ++i) {
    const model::PolicyLine& line = policy.lines[i];
    const std::string& what = line.rule.empty() ? line.threshold : line.rule;
    if (!line.rule.empty() && !about_claims(line.rule) && !line.for_all()) {
      faults.push_back({line, fmt::format("`{}` is about no claim, and so has no class or importance", what),
                        "leave out `class` and `importance`"});
      continue;
    }
    model::Policy without = policy;
    without.lines.erase(without.lines.begin() + static_cast<std::ptrdiff_t>(i));
    if (same_effect(policy, without)) {
      faults.push_back({line, fmt::format("this line on `{}` changes nothing", what),
                        "it is so by itself, or another line says it: leave it out"});
    }
    if (line.basis.empty()) {
      faults.push_back({line, fmt::format("this line on `{}` has no basis", what),
                        "write where it was published, or why it was chosen"});
    }
  }
  return faults;
}

}  // namespace stemma::app
