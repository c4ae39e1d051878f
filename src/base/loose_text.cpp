#include "base/loose_text.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "stemma/error.hpp"

namespace stemma::base {
namespace {

/// Longest full decomposition there is, with room to spare (U+FDFA has 18 UTF-16 units).
constexpr std::size_t longest_decomposition = 32;

bool is_accent(char32_t value) { return value >= 0x300 && value <= 0x36F; }

void append_folded(std::string& out, char32_t value) {
  if (is_accent(value)) return;
  append_utf8(out, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(value), U_FOLD_CASE_DEFAULT)));
}

const UNormalizer2* decomposer() {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* found = unorm2_getNFKDInstance(&status);
  if (U_FAILURE(status) != 0) throw Error(ErrorKind::internal, "ICU cannot take characters apart");
  return found;
}

void append_loose(std::string& out, const UNormalizer2* decomposer, char32_t value) {
  if (value < 0x80) {
    out += static_cast<char>(value >= 'A' && value <= 'Z' ? value - 'A' + 'a' : value);
    return;
  }
  std::array<UChar, longest_decomposition> parts{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = unorm2_getDecomposition(decomposer, static_cast<UChar32>(value), parts.data(),
                                                      static_cast<std::int32_t>(parts.size()), &status);
  if (length < 0 || U_FAILURE(status) != 0) return append_folded(out, value);
  for (std::size_t i = 0; i < static_cast<std::size_t>(length); ++i) {
    char32_t part = parts[i];
    if (U16_IS_LEAD(part)) part = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(part, parts[++i]));
    append_folded(out, part);
  }
}

}  // namespace

LooseText::LooseText(std::string_view text) {
  folded_.reserve(text.size());
  from_.reserve(text.size() + 1);
  begins_.reserve(text.size() + 1);
  const UNormalizer2* const takes_apart = decomposer();
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    const std::size_t before = folded_.size();
    append_loose(folded_, takes_apart, point.value);
    for (std::size_t i = before; i < folded_.size(); ++i) {
      from_.push_back(at);
      begins_.push_back(i == before);
    }
    at += point.length;
  }
  from_.push_back(text.size());
  begins_.push_back(true);
}

std::vector<Stretch> LooseText::find(const LooseText& part) const {
  std::vector<Stretch> found;
  if (part.folded_.empty()) return found;
  for (std::size_t at = folded_.find(part.folded_); at != std::string::npos;) {
    const std::size_t end = at + part.folded_.size();
    const bool whole = begins_[at] && begins_[end];
    if (whole) found.push_back({from_[at], from_[end]});
    at = folded_.find(part.folded_, whole ? end : at + 1);
  }
  return found;
}

bool runs_together(char32_t value) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(value), &status);
  if (U_FAILURE(status) != 0 || script == USCRIPT_COMMON || script == USCRIPT_INHERITED) return false;
  return script == USCRIPT_HANGUL || script == USCRIPT_TIBETAN || uscript_breaksBetweenLetters(script) != 0;
}

}  // namespace stemma::base
