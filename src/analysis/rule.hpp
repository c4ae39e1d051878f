// What a rule is: one file under rules/, one line in rules.cpp.
#pragma once

#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "model/policy.hpp"
#include "stemma/judgement.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma::analysis {

struct ClaimFacts;
struct PublicationFacts;
struct SourceFacts;
struct RaterFacts;
struct CaseFacts;
struct SentenceFacts;

/// What a rule reads.
enum class Scope : std::uint8_t { claim, neighbours, publication, source, rater, case_, sentence };

/// How severe a failing finding is by default, for claims of high, medium and low importance. A rule that reads no
/// claim has the last.
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

/// The two functions of a rule that reads such facts.
template <class Facts>
struct Reads {
  /// Appends to `out` what it finds. The caller fills in rule and severity, and the subject; for the case as a whole
  /// the rule gives the subject itself.
  void (*check)(const Facts& facts, const model::Thresholds& bars, std::vector<Finding>& out);
  /// Why it found nothing, observed and wanted; asked only where that is so. Rules on claims and on publications have
  /// it; nobody asks the others.
  Phrase (*quiet)(const Facts& facts, const model::Thresholds& bars) = nullptr;
};
using ClaimRule = Reads<ClaimFacts>;
using PublicationRule = Reads<PublicationFacts>;
using SourceRule = Reads<SourceFacts>;
using RaterRule = Reads<RaterFacts>;
using CaseRule = Reads<CaseFacts>;
using SentenceRule = Reads<SentenceFacts>;

struct Rule {
  std::string_view id;     ///< "single-origin"
  std::string_view title;  ///< "One origin behind several outlets"
  Scope scope;
  Severities severities;
  RuleHelp help;
  std::variant<ClaimRule, PublicationRule, SourceRule, RaterRule, CaseRule, SentenceRule> functions;

  /// Its functions, if it reads such facts; else null.
  template <class Facts>
  const Reads<Facts>* reading() const {
    return std::get_if<Reads<Facts>>(&functions);
  }
};

/// Every rule, sorted by id: help, completion, documentation and tests iterate over this list.
std::span<const Rule* const> rules();
/// Null if there is none of that id.
const Rule* find_rule(std::string_view id);

}  // namespace stemma::analysis
