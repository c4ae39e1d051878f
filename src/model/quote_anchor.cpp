#include "model/quote_anchor.hpp"

#include "base/letters.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace stemma::model {
namespace {

/// The character as it is compared; 0 for one that nobody sees.
char32_t plain(char32_t value) {
  switch (value) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BC:
      return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
      return U'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return U'-';
    case 0x00AD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
      return 0;
    default:
      return value;
  }
}

std::string plain(std::string_view text) {
  const std::string composed = base::nfc(text);
  std::string out;
  out.reserve(composed.size());
  bool space = false;  // is due before the next character
  for (std::size_t at = 0; at < composed.size();) {
    const base::CodePoint point = base::decode(composed, at);
    at += point.length;
    const char32_t value = point.ok ? plain(point.value) : U'\uFFFD';
    if (value == 0) continue;
    if (base::letter_kind(value) == base::Letter::space) {
      space = !out.empty();
      continue;
    }
    if (space) out.push_back(' ');
    space = false;
    base::append_utf8(out, value);
  }
  return out;
}

/// The words before stand right before, the words after right behind, but for a space.
bool stands_between(std::string_view text, std::size_t from, std::size_t to, std::string_view before,
                    std::string_view after) {
  std::string_view head = text.substr(0, from), tail = text.substr(to);
  if (!head.empty() && head.back() == ' ') head.remove_suffix(1);
  if (!tail.empty() && tail.front() == ' ') tail.remove_prefix(1);
  return head.ends_with(before) && tail.starts_with(after);
}

}  // namespace

AnchoredText::AnchoredText(std::string_view text) : text_(plain(text)) {}

Anchor AnchoredText::find(const QuoteRecord& quote) const {
  const std::string exact = plain(quote.exact), before = plain(quote.prefix), after = plain(quote.suffix);
  Anchor anchor;
  anchor.narrowed = !before.empty() || !after.empty();
  if (exact.empty()) return anchor;
  for (std::size_t at = text_.find(exact); at != std::string::npos; at = text_.find(exact, at + 1)) {
    ++anchor.places;
    if (stands_between(text_, at, at + exact.size(), before, after)) ++anchor.anchored;
  }
  return anchor;
}

}  // namespace stemma::model
