// What somebody looks for: the words of a search, as they are to be matched. Pure.
#pragma once

#include <string>
#include <vector>

namespace stemma::model {

struct SearchTerm {
  std::string text;       ///< a word, or several for a phrase
  bool prefix = false;    ///< words that begin so will do
  bool anywhere = false;  ///< to be found inside words too
  friend bool operator==(const SearchTerm&, const SearchTerm&) = default;
};

/// More than this many are not looked for at once.
inline constexpr std::size_t most_search_terms = 50;

/// Terms that must all be found. Each of `words` is what stands between two spaces on a command line: one with spaces
/// inside was quoted there, and is a phrase; one with quotation marks in it ("state secrets" tass) is divided by them.
/// The last word, if it is not in a phrase, may be the beginning of one. A word of a script that runs together, or
/// without any letter or digit, is looked for anywhere. Nothing is an operator. Throws Error usage where there is
/// nothing to look for, or more than `most_search_terms`.
std::vector<SearchTerm> search_terms(const std::vector<std::string>& words);

}  // namespace stemma::model
