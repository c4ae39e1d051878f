// How a story may call what a case has: names of sources, and what is recorded of a claim in words and figures. Pure.
//
// The application fills it from the record; the reading of a story compares against it and never asks for a text.
#pragma once

#include <string>
#include <vector>

#include "model/figures.hpp"
#include "stemma/ids.hpp"

namespace stemma::model {

/// Words of a name or description in order, folded, without dots and possessives.
using WordRow = std::vector<std::string>;

struct SourceWords {
  SourceId source;
  std::vector<WordRow> names;       ///< each way in which it may be called; none while it is unnamed
  std::string noun;                 ///< of an unnamed one: "source", "official"; singular
  std::vector<std::string> traits;  ///< what else describes it: "law", "enforcement"
  bool plural = false;              ///< the record describes it as several
  std::vector<WordRow> secret;      ///< names that must not be told
};

struct ClaimWords {
  ClaimId claim;
  WordRow words;               ///< of its text that mean something, each once, sorted
  WordRow said;                ///< the same of gists and quotes on it; only where marks are to be proposed
  WordRow text;                ///< its text as a row, for cues that are the claim's own
  std::vector<Figure> own;     ///< figures of its text, its event and the values on record: what must fit
  std::vector<Figure> around;  ///< and of all that was recorded around it
};

struct Lexicon {
  std::vector<SourceWords> sources;  ///< by row
  std::vector<ClaimWords> claims;    ///< by row
};

}  // namespace stemma::model
