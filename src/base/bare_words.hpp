// A text as its bare words: what is left of it in every layout and spelling that means the same.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::base {

/// Letters, digits and marks alone, one space for whatever stands between them: NFKC with case folded, without accents
/// and invisible characters. Spaces between letters of scripts that put none between words are dropped, since lines
/// break there. "Kim<U+200B>, MIN-SU" becomes "kim min su".
std::string bare_words(std::string_view text);

/// The same of a text of many lines, with the way back to them.
class BareText {
 public:
  explicit BareText(std::string_view text);
  const std::string& words() const { return words_; }
  /// The line, from 1, that a byte of words() comes from.
  std::size_t line(std::size_t at) const;

 private:
  std::string words_;
  std::vector<std::size_t> lines_;  ///< by line: where its words begin
};

/// True if [from, to) of bare words is no part of longer words.
bool stands_alone(std::string_view words, std::size_t from, std::size_t to);

}  // namespace stemma::base
