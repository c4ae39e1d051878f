// Which claims an unmarked sentence of a story may tell: proposals, never applied by themselves.
//
// A sentence and a claim are compared by the words that they share, a word counting the more the fewer claims have it
// (the inverse document frequency of Spärck Jones 1972: ln(1 + N / n)). Rejected: the full-text index of the database
// (a case file that is only looked at has none, and the two would propose different marks).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/story_facts.hpp"

namespace stemma::analysis {

/// The share of a sentence's words, by weight, that a claim must have, and how many at least.
inline constexpr double least_cover = 0.5;
inline constexpr std::size_t least_words = 2;

struct Proposal {
  std::size_t sentence = 0;
  ClaimId claim;
  double cover = 0;                ///< 0 to 1: how much of what the sentence shares with the case this claim has
  std::vector<std::string> words;  ///< that they share, sorted
};

/// For each unmarked sentence that is checkable the claims that it may tell, at most two, the nearest first; none below
/// least_cover and least_words.
std::vector<Proposal> propose_marks(const StoryFacts& facts);

}  // namespace stemma::analysis
