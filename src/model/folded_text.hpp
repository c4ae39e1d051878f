// A text as the words that are looked for in it. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stemma::model {

/// One word of a text.
struct FoldedWord {
  std::string text;         ///< folded, with a straight apostrophe and a plain hyphen: "lee's"
  std::string bare;         ///< without the ending of a possessive: "lee"; else the same as `text`
  std::size_t from = 0;     ///< its first byte in the text
  std::size_t to = 0;       ///< the byte after its last
  bool possessive = false;  ///< "Lee's", "Reuters'"
  bool number = false;      ///< begins with a digit: "15", "22nd", "25,000"
  bool parted = false;      ///< `;`, `:`, `!` or `?` stands between it and the word before: no phrase reaches over that
};

/// A sentence split into words once. A hyphen or an apostrophe between letters belongs to its word, as does a dot after
/// a single letter ("U.S." is "u.s") or between digits; every other sign parts words and is dropped. Scripts without
/// spaces are not divided: one run of them is one word.
class FoldedText {
 public:
  explicit FoldedText(std::string_view text);
  const std::vector<FoldedWord>& words() const& { return words_; }
  /// Of a text that is gone by the next line: `for (const FoldedWord& word : FoldedText(text).words())`.
  std::vector<FoldedWord> words() && { return std::move(words_); }

 private:
  std::vector<FoldedWord> words_;
};

}  // namespace stemma::model
