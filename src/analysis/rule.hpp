// What a rule is: one file under rules/, one line in rules.cpp.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/policy.hpp"
#include "stemma/judgement.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma::analysis {

struct ClaimFacts;
struct PublicationFacts;

/// What a rule reads.
enum class Scope : std::uint8_t { claim, neighbours, publication, source, case_ };

/// How severe a failing finding is by default, for claims of high, medium and low importance.
struct Severities {
  Severity high, medium, low;
  constexpr Severity operator[](Importance importance) const {
    return importance == Importance::high ? high : importance == Importance::medium ? medium : low;
  }
};

/// Help in five parts, Markdown, for `explain RULE`.
struct RuleHelp {
  std::string_view means;       ///< what it means, in one or two sentences
  std::string_view matters;     ///< why an editor cares
  std::string_view source;      ///< the published source of the rule
  std::string_view clear;       ///< how to clear it
  std::string_view exceptions;  ///< when it is right to leave it
};

struct Rule {
  std::string_view id;     ///< "single-origin"
  std::string_view title;  ///< "One origin behind several outlets"
  Scope scope;
  Severities severities;
  RuleHelp help;
  /// Appends to `out` what it finds; rule, severity and subject are filled in by the caller where left alone.
  /// For a rule of scope claim or neighbours; else null.
  void (*check)(const ClaimFacts& facts, const model::Policy& policy, std::vector<Finding>& out);
  /// For a rule of scope publication; else null. Its severity is that for low importance.
  void (*check_publication)(const PublicationFacts& facts, const model::Policy& policy,
                            std::vector<Finding>& out) = nullptr;
  /// Why it found nothing, observed and wanted; asked only where that is so. Null: nothing more is known.
  Phrase (*quiet)(const ClaimFacts& facts, const model::Policy& policy) = nullptr;
  Phrase (*quiet_publication)(const PublicationFacts& facts) = nullptr;
};

/// Every rule, sorted by id: help, completion, documentation and tests iterate over this list.
std::span<const Rule* const> rules();
/// Null if there is none of that id.
const Rule* find_rule(std::string_view id);

}  // namespace stemma::analysis
