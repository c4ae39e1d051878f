#include "interchange/story_text.hpp"

#include <algorithm>
#include <utility>

#include "base/letters.hpp"
#include "base/utf8.hpp"

namespace stemma::interchange {
namespace {

using base::Letter;
using Kind = StoryToken::Kind;

bool is_control(char32_t value) { return value < 0x20 || (value >= 0x7F && value < 0xA0); }

/// Punctuation that begins something: a space before it stays.
bool opens(char32_t value) {
  constexpr std::u32string_view openers = U"([{“‘„‚«‹¿¡#$€£@&*+<=`~^|%/\\";
  return openers.find(value) != std::u32string_view::npos;
}

class Writer {
 public:
  Writer(const StoryBlock& block, StoryMarks& marks, Mistakes& mistakes)
      : block_(block), raw_(block.raw), marks_(marks), mistakes_(mistakes) {}

  StoryText run(const std::vector<StoryToken>& tokens) {
    for (const StoryToken& token : tokens) take(token);
    return std::move(made_);
  }

 private:
  void take(const StoryToken& token) {
    switch (token.kind) {
      case Kind::text:
        for (std::size_t i = token.from; i < token.to;) {
          const base::CodePoint point = base::decode(raw_, i);
          put(point.value, i);
          i += point.length;
        }
        return;
      case Kind::entity:
        if (is_control(token.value) && base::letter_kind(token.value) != Letter::space) {
          return mistakes_.add(place_of(token.from), "control characters are not allowed", "take the character out");
        }
        return put(token.value, token.from);
      case Kind::space:
        return put(U' ', token.from);
      case Kind::vanished:
        hugs_ = true;
        return;
      case Kind::mark:
        return mark(token);
      case Kind::unclosed:
        return mistakes_.add(place_of(token.from), "the comment that opens here is not closed in its paragraph",
                             "close it with `-->`, or let a longer comment begin on a line of its own");
    }
  }

  /// The place of a byte of `raw`; bytes are asked for in ascending order.
  LineColumn place_of(std::size_t byte) {
    for (; seen_ < byte; ++seen_) {
      if (raw_[seen_] == '\n') {
        ++line_;
        column_ = block_.lines[line_].column;
      } else if ((static_cast<unsigned char>(raw_[seen_]) & 0xC0U) != 0x80U) {
        ++column_;
      }
    }
    return {block_.lines[line_].line, column_};
  }

  void put(char32_t value, std::size_t byte) {
    const LineColumn place = place_of(byte);
    if (base::letter_kind(value) == Letter::space) {
      hugs_ = false;
      if (!made_.text.empty() && made_.text.back() != ' ') append(U' ', place);
      return;
    }
    if (std::exchange(hugs_, false)) join(value, place);
    append(value, place);
  }

  void append(char32_t value, LineColumn place) {
    if (made_.runs.empty() || place != next_) {
      made_.runs.push_back({static_cast<std::uint32_t>(made_.text.size()), place.line, place.column});
    }
    base::append_utf8(made_.text, value);
    next_ = {place.line, place.column + 1};
  }

  /// Something has vanished directly before this character: the space before it goes too, if what follows is a full
  /// stop or the like, and one is put in where two sentences would touch.
  void join(char32_t value, LineColumn place) {
    std::string& text = made_.text;
    if (text.empty()) return;
    const bool spaced = text.back() == ' ';
    const Letter kind = base::letter_kind(value);
    if (spaced && kind == Letter::punctuation && !opens(value)) {
      text.pop_back();
      while (!made_.runs.empty() && made_.runs.back().from >= text.size()) made_.runs.pop_back();
      next_ = {};
      for (auto mark = made_.marks.rbegin(); mark != made_.marks.rend() && mark->at > text.size(); ++mark) --mark->at;
    } else if (!spaced && base::is_word(kind) && base::letter_before(text, text.size()) == Letter::punctuation) {
      const char last = text.back();
      if (last == '.' || last == '?' || last == '!' || last == '"') append(U' ', place);
      next_ = {};
    }
  }

  void mark(const StoryToken& token) {
    hugs_ = true;
    const std::string_view inside = raw_.substr(token.from + 1, token.to - token.from - 2);
    for (const std::string_view id : ids_of_mark(inside)) {
      const LineColumn place = place_of(static_cast<std::size_t>(id.data() - raw_.data()));
      if (!marks_.check(id, place)) continue;
      made_.marks.push_back({static_cast<std::uint32_t>(made_.text.size()), std::string(id), place.line, place.column});
    }
  }

  const StoryBlock& block_;
  std::string_view raw_;
  StoryMarks& marks_;
  Mistakes& mistakes_;
  StoryText made_;
  bool hugs_ = false;  ///< something vanished directly before the next character
  LineColumn next_;    ///< where the next character would go on with the last run
  std::size_t seen_ = 0;
  std::size_t line_ = 0;
  std::uint32_t column_ = block_.lines.front().column;
};

}  // namespace

StoryText story_text(const StoryBlock& block, const std::vector<StoryToken>& tokens, StoryMarks& marks,
                     Mistakes& mistakes) {
  if (block.lines.empty()) return {};
  return Writer(block, marks, mistakes).run(tokens);
}

}  // namespace stemma::interchange
