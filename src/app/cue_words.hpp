// The words by which a story is read.
#pragma once

#include "model/cue_words.hpp"

namespace stemma::app {

/// The list that is built in, read once. There is one for English alone: a story in another language finds no cue in
/// it, and must not be taken for one without attribution.
const model::CueWords& cue_words();

}  // namespace stemma::app
