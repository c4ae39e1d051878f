// Words that are taken out of a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma::base {

/// Words to be found whatever their case (simple case folding, Unicode 15, chapter 3.13), and not inside longer words:
/// a letter or digit beside one is another word, but in scripts without case, where particles follow a name unparted.
class Redaction {
 public:
  /// Empty words are left out; of two that begin alike the longer one is found.
  explicit Redaction(std::vector<std::string> words);

  const std::vector<std::string>& words() const { return words_; }
  bool empty() const { return words_.empty(); }

  /// True if one of the words is in it. Bytes that are no UTF-8 are nobody's letters.
  bool finds(std::string_view text) const;
  /// The text with `instead` for every word.
  std::string without(std::string_view text, std::string_view instead) const;

 private:
  /// The end of the word that begins at `at`, or `at`.
  std::size_t match(std::string_view text, std::size_t at) const;

  std::vector<std::string> words_;
};

}  // namespace stemma::base
