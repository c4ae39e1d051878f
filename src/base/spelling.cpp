// Near-miss spelling: the restricted Damerau-Levenshtein distance (optimal string alignment: insertion,
// deletion, substitution, transposition of neighbours, no part edited twice).
#include <unicode/uchar.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace stemma::base {
namespace {

std::u32string folded(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    i += point.length;
    const bool upper = point.value >= 'A' && point.value <= 'Z';
    if (point.value < 0x80) {
      out.push_back(upper ? point.value - 'A' + 'a' : point.value);
    } else {
      out.push_back(static_cast<char32_t>(u_foldCase(static_cast<UChar32>(point.value), U_FOLD_CASE_DEFAULT)));
    }
  }
  return out;
}

/// The distance, or anything above `most` if it is more than that.
std::size_t distance(const std::u32string& a, const std::u32string& b, std::size_t most) {
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > most) return difference;
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > most && *std::min_element(last.begin(), last.end()) > most) {
      return most + 1;
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::optional<std::string> near_miss(std::string_view word, std::span<const std::string> candidates) {
  const std::u32string wanted = folded(word);
  if (wanted.empty()) return std::nullopt;
  std::size_t allowed = std::max<std::size_t>(1, wanted.size() / 3);
  const std::string* best = nullptr;
  for (const std::string& candidate : candidates) {
    const std::size_t found = distance(wanted, folded(candidate), allowed);
    if (found > allowed || found >= wanted.size()) continue;
    best = &candidate;
    if (found == 0) break;
    allowed = found - 1;
  }
  if (best == nullptr) return std::nullopt;
  return *best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  const std::optional<std::string> candidate = near_miss(word, candidates);
  return candidate ? "did you mean `" + *candidate + "`?" : std::string();
}

bool contains_folded(std::string_view text, std::string_view part) {
  return folded(text).find(folded(part)) != std::u32string::npos;
}

}  // namespace stemma::base
