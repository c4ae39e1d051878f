// The rules as people look them up.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/vocabulary.hpp"

namespace stemma::app {

struct RuleEntry {
  std::string_view id, title;
  std::string_view reads;              ///< "claim", "neighbours", "publication", "source" or "case"
  std::array<Severity, 3> severities;  ///< for claims of high, medium and low importance
  std::string_view means, matters, source, clear, exceptions;  ///< Markdown
};

/// Sorted, as the list that follows.
std::vector<std::string> rule_ids();

/// Sorted by id.
std::vector<RuleEntry> rule_book();

/// Throws Error usage, with the nearest id, if there is no such rule.
RuleEntry rule_entry(const std::string& id);

}  // namespace stemma::app
