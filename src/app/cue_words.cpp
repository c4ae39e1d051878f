#include "app/cue_words.hpp"

#include <string>

#include "interchange/read_cue_words.hpp"
#include "stemma_app_words_embedded.hpp"

namespace stemma::app {

const model::CueWords& cue_words() {
  static const model::CueWords words = [] {
    const auto& file = stemma_app_words_embedded::files().front();
    return interchange::read_cue_words(file.text, std::string(file.name));
  }();
  return words;
}

}  // namespace stemma::app
