// Finding the words of a list in a sentence: whole words, every phrase as CueWords has it. Pure.
//
// The lists are sorted, so that the phrases which begin with a word stand together and are found by halving. Rejected:
// one regular expression a list (none of the library's knows what a word is outside ASCII, and time can grow with the
// square of the text), and an index built beside the lists, which would have to be carried to every caller.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/cue_words.hpp"
#include "model/folded_text.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma::model {

/// Bytes of the sentence, `to` excluded.
struct WordRange {
  std::size_t from = 0, to = 0;
  friend bool operator==(const WordRange&, const WordRange&) = default;
};

struct CueMatch {
  std::size_t from = 0, to = 0;  ///< bytes of the sentence, `to` excluded
  CueClass cue = CueClass::unknown;
  friend bool operator==(const CueMatch&, const CueMatch&) = default;
};

/// The cues of a sentence in their order, none inside another. Where several phrases begin with a word, the one with
/// most words of its own wins, then the shorter stretch, then the one without a gap: "not confirmed" is one cue and
/// never "confirmed", and what stands in a phrase of `no_cues` is none.
std::vector<CueMatch> cues_in(const FoldedText& text, const CueWords& words);

/// The first place where a phrase of the list stands, outside the phrases of `except`.
std::optional<WordRange> first_of(const FoldedText& text, const std::vector<std::string>& list,
                                  const std::vector<std::string>& except = {});

bool has_any(const FoldedText& text, const std::vector<std::string>& list, const std::vector<std::string>& except = {});

}  // namespace stemma::model
