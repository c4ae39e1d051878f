#include "base/redact.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "base/letters.hpp"
#include "base/utf8.hpp"

namespace stemma::base {
namespace {

char32_t fold(char32_t value) {
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(value), U_FOLD_CASE_DEFAULT));
}

/// Letters of scripts with case, and digits, run on into one word.
bool runs_on(const CodePoint& point) {
  const Letter kind = letter_kind(point.value);
  return point.ok && (kind == Letter::upper || kind == Letter::lower || kind == Letter::digit);
}

bool runs_on_at(std::string_view text, std::size_t at) { return at < text.size() && runs_on(decode(text, at)); }

bool runs_on_before(std::string_view text, std::size_t end) {
  if (end == 0) return false;
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  const CodePoint point = decode(text, at);
  return at + point.length == end && runs_on(point);
}

/// Where `word` ends if it begins at `at`, else `at`.
std::size_t end_of(std::string_view text, std::size_t at, std::string_view word) {
  std::size_t here = at;
  for (std::size_t in = 0; in < word.size();) {
    if (here >= text.size()) return at;
    const auto wanted = decode(word, in);
    const auto given = decode(text, here);
    if (!given.ok || fold(wanted.value) != fold(given.value)) return at;
    in += wanted.length;
    here += given.length;
  }
  if (runs_on_at(word, 0) && runs_on_before(text, at)) return at;
  if (runs_on_before(word, word.size()) && runs_on_at(text, here)) return at;
  return here;
}

}  // namespace

Redaction::Redaction(std::vector<std::string> words) : words_(std::move(words)) {
  std::erase(words_, std::string());
  std::sort(words_.begin(), words_.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
}

std::size_t Redaction::match(std::string_view text, std::size_t at) const {
  for (const std::string& word : words_) {
    const std::size_t end = end_of(text, at, word);
    if (end != at) return end;
  }
  return at;
}

bool Redaction::finds(std::string_view text) const {
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).length) {
    if (match(text, at) != at) return true;
  }
  return false;
}

std::string Redaction::without(std::string_view text, std::string_view instead) const {
  std::string left;
  left.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t end = match(text, at); end != at) {
      left += instead;
      at = end;
      continue;
    }
    const std::size_t length = decode(text, at).length;
    left += text.substr(at, length);
    at += length;
  }
  return left;
}

}  // namespace stemma::base
