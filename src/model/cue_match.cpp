#include "model/cue_match.hpp"

#include <algorithm>
#include <string_view>

namespace stemma::model {
namespace {

using Words = std::vector<FoldedWord>;

constexpr std::size_t longest_gap = 4;

const std::string& phrase_of(const std::string& entry) { return entry; }
const std::string& phrase_of(const std::pair<std::string, CueClass>& entry) { return entry.first; }

bool fits(std::string_view piece, const FoldedWord& word) {
  if (piece == "#") return word.number;
  if (piece == "'s") return word.possessive;
  return piece == word.text || piece == word.bare;
}

/// The word after the phrase, if it stands at `at`; gaps are as short as they can be.
std::optional<std::size_t> end_of(std::string_view phrase, const Words& words, std::size_t at, bool begun) {
  while (!phrase.empty()) {
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    const std::string_view piece = phrase.substr(0, space);
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
    if (piece == "...") {
      for (std::size_t gap = 0; gap <= longest_gap && at + gap < words.size(); ++gap) {
        if (words[at + gap].parted) return std::nullopt;
        if (const auto end = end_of(phrase, words, at + gap, begun)) return end;
      }
      return std::nullopt;
    }
    if (at == words.size() || (begun && words[at].parted) || !fits(piece, words[at])) return std::nullopt;
    begun = true;
    ++at;
  }
  return at;
}

/// Words of its own: pieces that are no gap.
std::size_t weight(std::string_view phrase) {
  std::size_t count = 0;
  while (!phrase.empty()) {
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    if (phrase.substr(0, space) != "...") ++count;
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
  }
  return count;
}

/// A phrase that stands in the text: which of its list, the word after it, and its weight; no weight if there is none.
struct Found {
  std::size_t index = 0, end = 0, weight = 0;

  bool beats(const Found& other) const { return weight != other.weight ? weight > other.weight : end < other.end; }
};

/// The best phrase of a sorted list that begins with the word `at`; of two alike the later, which has no gap.
template <class Entry>
Found best_at(const std::vector<Entry>& list, const Words& words, std::size_t at) {
  Found best;
  const auto look_for = [&](std::string_view first) {
    auto it = std::lower_bound(list.begin(), list.end(), first, [](const Entry& entry, std::string_view word) {
      return std::string_view(phrase_of(entry)) < word;
    });
    for (; it != list.end(); ++it) {
      const std::string_view phrase = phrase_of(*it);
      if (!phrase.starts_with(first) || (phrase.size() > first.size() && phrase[first.size()] != ' ')) return;
      const auto end = end_of(phrase, words, at, false);
      if (!end) continue;
      const Found found{static_cast<std::size_t>(it - list.begin()), *end, weight(phrase)};
      if (!best.beats(found)) best = found;
    }
  };
  look_for(words[at].text);
  if (words[at].bare != words[at].text) look_for(words[at].bare);
  if (words[at].number) look_for("#");
  return best;
}

}  // namespace

std::vector<CueMatch> cues_in(const FoldedText& text, const CueWords& words) {
  const Words& of = text.words();
  std::vector<CueMatch> found;
  for (std::size_t at = 0; at < of.size();) {
    const Found cue = best_at(words.cues, of, at), none = best_at(words.no_cues, of, at);
    if (none.weight > 0 && !cue.beats(none)) {
      at = none.end;
    } else if (cue.weight > 0) {
      found.push_back({of[at].from, of[cue.end - 1].to, words.cues[cue.index].second});
      at = cue.end;
    } else {
      ++at;
    }
  }
  return found;
}

std::optional<WordRange> first_of(const FoldedText& text, const std::vector<std::string>& list,
                                  const std::vector<std::string>& except) {
  const Words& words = text.words();
  std::size_t excepted = 0;  // words before this one stand in a phrase of `except`
  for (std::size_t at = 0; at < words.size(); ++at) {
    excepted = std::max(excepted, best_at(except, words, at).end);
    const Found found = best_at(list, words, at);
    if (found.end > excepted) return WordRange{words[at].from, words[found.end - 1].to};
  }
  return std::nullopt;
}

bool has_any(const FoldedText& text, const std::vector<std::string>& list, const std::vector<std::string>& except) {
  return first_of(text, list, except).has_value();
}

}  // namespace stemma::model
