// Words by which a story says who says what: cues of attribution with their class, hedges, nouns for voices. Data, read
// from schema/words/en.yaml. Pure.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "stemma/vocabulary.hpp"

namespace stemma::model {

/// Each list holds words or phrases, folded (case, width, single spaces) and sorted by their bytes; a phrase may have
/// several words. In a phrase three pieces are no words: `...` stands for up to four words, or none; `#` for a number
/// in digits; `'s` for any word in the possessive, so that "in ... 's view" finds "in the old minister's view". No
/// phrase begins with `...` or `'s`, none ends with `...`.
struct CueWords {
  std::vector<std::pair<std::string, CueClass>> cues;  ///< every inflected form by itself: "says", "according to"
  std::vector<std::string> no_cues;                    ///< phrases in which such a word is no cue: "being held"
  std::vector<std::string> hedges;                     ///< "may", "apparently", "alleged"
  std::vector<std::string> no_hedges;                  ///< phrases in which such a word hedges nothing: "in May"
  std::vector<std::string> plural_voices;              ///< "sources", "officials", "insiders"
  std::vector<std::string> unnamed;                    ///< "unnamed", "anonymous", "asked not to be named"
  std::vector<std::string> superlatives;               ///< "the first", "largest", "never before"
  std::vector<std::string> no_superlatives;  ///< phrases in which such a word means something else: "at first"
  std::vector<std::string> withdrawn;        ///< "retracted", "took it back", "no longer counts"
  std::vector<std::string> unheard;          ///< "has not been heard", "could not be reached"
  std::vector<std::string> negations;        ///< "no", "not", "nobody", "never"
  std::vector<std::string> no_negations;     ///< phrases in which such a word turns nothing round: "not only"
  std::vector<std::string> abbreviations;    ///< "Rev.", "No.": a sentence does not end there; as written
  std::vector<std::string> common;           ///< words that make no sentence one about the case: "the", "of"
};

}  // namespace stemma::model
