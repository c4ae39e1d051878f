#include "base/boundaries.hpp"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>
#include <string>

#include "base/utf8.hpp"
#include "stemma/error.hpp"

namespace stemma::base {
namespace {

void require(UErrorCode status) {
  if (U_FAILURE(status) != 0) {
    throw Error(ErrorKind::internal, std::string("ICU cannot divide text: ") + u_errorName(status));
  }
}

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};
using Iterator = std::unique_ptr<UBreakIterator, CloseIterator>;

/// Opening an iterator reads ICU's rules, so each thread keeps one of each type. The locale is fixed:
/// the environment must not move a line break.
UBreakIterator* iterator_for(UBreakIteratorType type) {
  thread_local Iterator characters;
  thread_local Iterator lines;
  thread_local Iterator sentences;
  Iterator& kept = type == UBRK_CHARACTER ? characters : type == UBRK_LINE ? lines : sentences;
  if (!kept) {
    UErrorCode status = U_ZERO_ERROR;
    kept.reset(ubrk_open(type, "en", nullptr, 0, &status));
    require(status);
  }
  return kept.get();
}

std::vector<std::size_t> boundaries(std::string_view text, UBreakIteratorType type) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> bytes(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  require(status);
  UBreakIterator* iterator = iterator_for(type);
  ubrk_setUText(iterator, bytes.get(), &status);
  require(status);
  std::vector<std::size_t> ends;
  for (std::int32_t end = ubrk_next(iterator); end != UBRK_DONE; end = ubrk_next(iterator)) {
    ends.push_back(static_cast<std::size_t>(end));
  }
  return ends;
}

bool is_unspaced(char32_t value) {
  if (value < 0x0E00) return false;
  switch (u_getIntPropertyValue(static_cast<UChar32>(value), UCHAR_LINE_BREAK)) {
    case U_LB_IDEOGRAPHIC:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_NONSTARTER:
    case U_LB_COMPLEX_CONTEXT:
      return true;
    default:
      return false;
  }
}

/// Is any character of the cluster or word part one of a script without spaces?
bool has_unspaced(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    if (is_unspaced(point.value)) return true;
    i += point.length;
  }
  return false;
}

}  // namespace

std::vector<std::size_t> cluster_ends(std::string_view text) {
  if (!is_ascii(text)) return boundaries(text, UBRK_CHARACTER);
  std::vector<std::size_t> ends(text.size());
  for (std::size_t i = 0; i < ends.size(); ++i) ends[i] = i + 1;
  return ends;
}

std::vector<std::size_t> break_ends(std::string_view word) {
  if (word.empty() || is_ascii(word) || !has_unspaced(word)) return {word.size()};
  const std::vector<std::size_t> all = boundaries(word, UBRK_LINE);
  std::vector<std::size_t> ends;
  std::size_t start = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool last = i + 1 == all.size();
    const std::string_view part = word.substr(start, all[i] - start);
    const std::string_view next = last ? std::string_view() : word.substr(all[i], all[i + 1] - all[i]);
    start = all[i];
    if (last || has_unspaced(part) || has_unspaced(next)) ends.push_back(all[i]);
  }
  return ends;
}

std::vector<std::size_t> sentence_ends(std::string_view text) { return boundaries(text, UBRK_SENTENCE); }

}  // namespace stemma::base
