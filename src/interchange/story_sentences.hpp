// Where the sentences of a story end: what ICU says of any text, corrected by what journalists write.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "interchange/story_text.hpp"

namespace stemma::interchange {

/// Words of a language that end in a full stop without ending a sentence.
class Abbreviations {
 public:
  explicit Abbreviations(const std::vector<std::string>& words);

  /// Does `text` end in one? Case counts.
  bool end(std::string_view text) const;

 private:
  std::unordered_set<std::string> words_;
  std::vector<std::string> phrases_;  ///< those with a space in them
};

/// Byte offsets at which sentences of one block end, the space after them included; the length of the text last. Empty
/// if it has neither letter nor digit.
///
/// No sentence ends before a lower-case letter; after an abbreviation or the initial of a name, unless a word that
/// begins sentences follows ("in the U.S. The") or a mark does; inside an address or a number. One does end before a
/// digit ("in 1972. 25 people"), which ICU leaves open. Quotation marks and brackets that close belong to the sentence
/// before.
std::vector<std::size_t> sentence_ends(const StoryText& story, const Abbreviations& abbreviations);

}  // namespace stemma::interchange
