// What rules on the spread of support share: the origins that count, whom to ask about them, and names in a row.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analysis/facts.hpp"
#include "analysis/rule.hpp"

namespace stemma::analysis {

/// Live origins with recorded lineage, in the editor's order.
std::span<const Origin> recorded_origins(const ClaimFacts& facts);

/// As recorded for the mention that the support uses.
SourceKind kind_of(const ClaimFacts& facts, SourceId source);

/// Publishers of live support, one a party, in the editor's order; only outlets if so asked.
std::vector<SourceId> publishers(const ClaimFacts& facts, bool only_outlets);

/// "a", "a and b", "a, b and c", "a, b, c and 2 others".
Phrase listed(const std::vector<SourceId>& sources);

/// Parties and evidence of a finding about every recorded origin.
void tell_origins(const ClaimFacts& facts, Finding& finding);

/// Whoever is unnamed, or a thing, can be reached only through those who spoke to it or hold it.
SourceId whom_to_ask(const ClaimFacts& facts, SourceId origin);

/// There are the independent origins that the policy wants, and two at least, so that how they reach the claim matters.
/// False for a claim made of others: what is missing is told at the part.
bool enough_to_compare_ways(const ClaimFacts& facts, const model::Thresholds& bars);

/// Why not, where that is false.
Phrase too_few_to_compare(const ClaimFacts& facts);

/// Why a rule on origins had none to look at; else empty.
Phrase nobody_behind(const ClaimFacts& facts);

}  // namespace stemma::analysis
