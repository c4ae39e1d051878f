#include "model/word_row.hpp"

#include <algorithm>

namespace stemma::model {

std::vector<PlainWord> plain_words_of(const FoldedText& text) {
  std::vector<PlainWord> words;
  for (const FoldedWord& word : text.words()) {
    std::string part;
    const auto flush = [&] {
      if (!part.empty()) words.push_back({part, word.from, word.to});
      part.clear();
    };
    for (const char c : word.bare) {
      if (c == '-') {
        flush();
      } else if (c != '.' && c != '\'') {
        part += c;
      }
    }
    flush();
  }
  return words;
}

std::vector<std::string> word_row(std::string_view text) {
  std::vector<std::string> row;
  for (PlainWord& word : plain_words_of(FoldedText(text))) row.push_back(std::move(word.text));
  return row;
}

std::string singular(const std::string& word) {
  constexpr std::size_t shortest_plural = 4;
  if (word == "people") return "person";
  if (word.size() < shortest_plural || !word.ends_with('s') || word.ends_with("ss")) return word;
  if (word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  return word.substr(0, word.size() - 1);
}

}  // namespace stemma::model
