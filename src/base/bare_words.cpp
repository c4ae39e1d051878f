#include "base/bare_words.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/letter.hpp"
#include "base/loose_text.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace stemma::base {
namespace {

char32_t before(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return decode(text, at).value;
}

bool joins(char32_t value) { return value >= 0x80 && runs_together(value); }

/// Adds words, with one space between what is there and them.
class Appender {
 public:
  explicit Appender(std::string& out) : out_(out) {}

  void gap() { gap_ = true; }

  void letter(char32_t value) {
    if (gap_ && !out_.empty() && !(joins(value) && joins(before(out_, out_.size())))) out_ += ' ';
    gap_ = false;
    append_utf8(out_, value);
  }

  void line(std::string_view text) {
    gap();
    if (is_ascii(text)) {
      ascii(text);
    } else {
      const std::string loose = nfc(LooseText(folded(text)).folded());
      for (std::size_t at = 0; at < loose.size();) {
        const CodePoint point = decode(loose, at);
        at += point.length;
        if (point.ok && is_letter(point.value)) {
          letter(point.value);
        } else {
          gap();
        }
      }
    }
    gap();
  }

 private:
  void ascii(std::string_view text) {
    for (const char c : text) {
      if (c >= 'A' && c <= 'Z') {
        letter(static_cast<char32_t>(c - 'A' + 'a'));
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        letter(static_cast<char32_t>(c));
      } else if ((c != '\x7F' && c > '\x1F') || c == '\t' || c == '\n' || c == '\r') {
        gap();
      }
    }
  }

  std::string& out_;
  bool gap_ = false;
};

}  // namespace

std::string bare_words(std::string_view text) {
  std::string out;
  Appender(out).line(text);
  return out;
}

BareText::BareText(std::string_view text) {
  words_.reserve(text.size());
  Appender appender(words_);
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    lines_.push_back(words_.size());
    appender.line(text.substr(from, end - from));
    from = end + 1;
  }
}

std::size_t BareText::line(std::size_t at) const {
  return static_cast<std::size_t>(std::upper_bound(lines_.begin(), lines_.end(), at) - lines_.begin());
}

bool stands_alone(std::string_view words, std::size_t from, std::size_t to) {
  const auto parts = [&](std::size_t at) {
    if (at == 0 || at >= words.size() || words[at - 1] == ' ' || words[at] == ' ') return true;
    return joins(before(words, at)) || joins(decode(words, at).value);
  };
  return parts(from) && parts(to);
}

}  // namespace stemma::base
