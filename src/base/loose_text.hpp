// Text as people look for it: without case, width and accents, and with the way back to what was written.
//
// Looser than folded(), which compares names and keeps accents: "Perez" is found in "Pérez", "strasse" not in
// "Straße" (which FTS5's unicode61 keeps apart too).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::base {

/// Bytes `from` up to `to` of a text.
struct Stretch {
  std::size_t from = 0, to = 0;
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

class LooseText {
 public:
  /// Of well-formed UTF-8.
  explicit LooseText(std::string_view text);

  /// Where `part` stands in the text as it was given, from left to right and never one over another. Only whole
  /// characters count: か is not found in が. Nowhere for a part that is empty.
  std::vector<Stretch> find(const LooseText& part) const;

  /// The text as it is compared: lower case without accents.
  const std::string& folded() const { return folded_; }

 private:
  std::string folded_;
  std::vector<std::size_t> from_;  ///< by byte of folded_ and its end: byte of the text where its character begins
  std::vector<bool> begins_;       ///< by byte of folded_ and its end: it is the first of a character of the text
};

/// A letter of a script that puts no spaces between words, or whose words take endings without one: Han, kana, Hangul,
/// Thai, Lao, Khmer, Burmese, Tibetan and others. A word of such a script is looked for inside other words.
bool runs_together(char32_t value);

}  // namespace stemma::base
