#include "model/folded_text.hpp"

#include <utility>

#include "base/fold.hpp"
#include "base/letter.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace stemma::model {
namespace {

using base::CodePoint;

/// One character, as words have it: every apostrophe straight and every hyphen plain.
char32_t plain(char32_t value) {
  switch (value) {
    case 0x2019:
    case 0x02BC:
      return U'\'';
    case 0x2010:
    case 0x2011:
      return U'-';
    default:
      return value;
  }
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<FoldedWord> split() {
    while (at_ < text_.size()) {
      const CodePoint point = look(at_);
      if (is_letter(point)) {
        take_word();
      } else {
        parted_ = parted_ || parts(point.value);
        at_ += point.length;
      }
    }
    return std::move(words_);
  }

 private:
  /// The character at a byte; a space after the end.
  CodePoint look(std::size_t at) const {
    if (at >= text_.size()) return {U' ', 1, true};
    CodePoint point = base::decode(text_, at);
    point.value = point.ok ? plain(point.value) : U' ';
    return point;
  }

  static bool is_letter(const CodePoint& point) {
    return point.ok && point.value != U'\'' && base::is_letter(point.value);
  }

  static bool parts(char32_t value) {
    return value == U';' || value == U':' || value == U'!' || value == U'?' || value == 0xFF1A || value == 0xFF1B;
  }

  void take_word() {
    FoldedWord word;
    word.from = at_;
    word.number = base::is_digit(look(at_).value);
    word.parted = parted_ && !words_.empty();
    std::string raw;
    std::size_t run = 0;  // characters since the last sign
    bool digit = false;   // the last character is one
    while (true) {
      const CodePoint point = look(at_);
      if (is_letter(point)) {
        ++run;
        digit = base::is_digit(point.value);
      } else if (joins(point, run, digit)) {
        run = 0;
      } else {
        break;
      }
      base::append_utf8(raw, point.value);
      at_ += point.length;
    }
    word.to = at_;
    word.text = base::is_ascii(raw) ? base::ascii_lower(raw) : base::folded(raw);
    if (word.text.empty()) return;
    word.bare = word.text;
    word.possessive = word.bare.ends_with("'s") || (word.bare.ends_with('s') && look(at_).value == U'\'');
    if (word.bare.ends_with("'s")) word.bare.resize(word.bare.size() - 2);
    words_.push_back(std::move(word));
    parted_ = false;
  }

  /// Is the sign at this place inside a word?
  bool joins(const CodePoint& sign, std::size_t run, bool digit) const {
    const CodePoint next = look(at_ + sign.length);
    if (run == 0 || !is_letter(next)) return false;
    const bool digits = digit && base::is_digit(next.value);
    switch (sign.value) {
      case U'-':
      case U'\'':
        return true;
      case U'.':
        return digits || run == 1;
      case U',':
      case U':':
        return digits;
      default:
        return false;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool parted_ = false;
  std::vector<FoldedWord> words_;
};

}  // namespace

FoldedText::FoldedText(std::string_view text) : words_(Splitter(text).split()) {}

}  // namespace stemma::model
