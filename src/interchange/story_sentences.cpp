#include "interchange/story_sentences.hpp"

#include <algorithm>
#include <array>

#include "base/boundaries.hpp"
#include "base/letters.hpp"
#include "base/utf8.hpp"

namespace stemma::interchange {
namespace {

using base::Letter;

constexpr std::size_t longest_word = 64;
constexpr std::u32string_view closers = U"\"'”’»›)]}*";
constexpr std::u32string_view openers = U"\"'“‘„‚«‹([{¿¡—–-";
constexpr std::u32string_view currencies = U"$€£¥₩₽#§№";

/// Titles before names: whatever follows, the sentence goes on.
constexpr std::array<std::string_view, 40> titles{
    "Adm.", "Amb.",  "Atty.", "Brig.", "Capt.", "Card.", "Cmdr.", "Col.",  "Cpl.",  "Det.",
    "Dr.",  "Fr.",   "Ft.",   "Gen.",  "Gov.",  "Hon.",  "Insp.", "Lt.",   "Maj.",  "Messrs.",
    "Mgr.", "Mlle.", "Mme.",  "Mr.",   "Mrs.",  "Ms.",   "Mt.",   "Mx.",   "Pres.", "Prof.",
    "Pvt.", "Rep.",  "Reps.", "Rev.",  "Sen.",  "Sens.", "Sgt.",  "Supt.", "St.",   "Ste."};

/// Words with which sentences begin, and names after initials or abbreviations do not.
constexpr std::array<std::string_view, 84> starters{
    "A",       "According", "After",     "All",     "Although", "Among",  "An",      "And",    "Another", "Any",
    "As",      "Asked",     "At",        "Because", "Before",   "Both",   "But",     "By",     "Despite", "During",
    "Each",    "Earlier",   "Even",      "Every",   "Few",      "For",    "Four",    "From",   "He",      "Her",
    "His",     "How",       "However",   "I",       "If",       "In",     "Instead", "Is",     "It",      "Its",
    "Later",   "Many",      "Meanwhile", "Most",    "Neither",  "No",     "Nobody",  "None",   "Nor",     "Not",
    "Nothing", "Now",       "On",        "One",     "Only",     "Or",     "Other",   "Others", "Our",     "Over",
    "She",     "Since",     "So",        "Some",    "Such",     "That",   "The",     "Their",  "Then",    "There",
    "These",   "They",      "This",      "Those",   "Three",    "Though", "Two",     "Under",  "Until",   "We",
    "What",    "When",      "Where",     "Why"};
/// Those that are also family names or letters, which may follow an initial: "J. An said".
constexpr std::array<std::string_view, 7> also_names{"A", "An", "He", "Her", "I", "No", "So"};

template <class Words>
bool has(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_one_of(std::u32string_view set, char32_t value) { return set.find(value) != std::u32string_view::npos; }

/// Bytes of characters of `set`, and of spaces between them, from `at` on.
std::size_t skip(std::string_view text, std::size_t at, std::u32string_view set, bool and_spaces) {
  while (at < text.size()) {
    const base::CodePoint point = base::decode(text, at);
    if (!is_one_of(set, point.value) && !(and_spaces && point.value == U' ')) break;
    at += point.length;
  }
  return at;
}

std::string_view without_closers(std::string_view text) {
  while (!text.empty()) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    const char32_t last = base::decode(text, at).value;
    if (last != U' ' && !is_one_of(closers, last)) break;
    text = text.substr(0, at);
  }
  return text;
}

/// The word at the end of `text`: after the last space, or opening bracket, quotation mark or dash.
std::string_view last_word(std::string_view text) {
  const std::string_view tail = text.substr(text.size() - std::min(text.size(), longest_word));
  const std::size_t space = tail.rfind(' ');
  std::string_view word = space == std::string_view::npos ? tail : tail.substr(space + 1);
  word.remove_prefix(skip(word, 0, openers, false));
  if (const std::size_t dash = word.rfind('-'); dash != std::string_view::npos) word.remove_prefix(dash + 1);
  return word;
}

/// "U.S.", "a.m.": letters with a full stop each. "H." is one with a single letter.
bool is_initials(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const base::CodePoint point = base::decode(word, i);
    const Letter kind = base::letter_kind(point.value);
    i += point.length;
    if (kind != Letter::upper && kind != Letter::lower) return false;
    if (i >= word.size() || word[i] != '.') return false;
    ++i;
  }
  return !word.empty();
}

bool is_single_initial(std::string_view word) {
  return is_initials(word) && word.find('.') + 1 == word.size() && base::letter_at(word, 0) == Letter::upper;
}

/// The letters that follow `at`.
std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at < longest_word && base::is_word(base::letter_at(text, end))) {
    end += base::decode(text, end).length;
  }
  return text.substr(at, end - at);
}

class Corrector {
 public:
  Corrector(const StoryText& story, const Abbreviations& abbreviations)
      : text_(story.text), marks_(story.marks), abbreviations_(abbreviations) {}

  std::vector<std::size_t> run() {
    std::vector<std::size_t> ends;
    const std::size_t last = end_of_last_word();
    if (last == 0) return ends;
    std::size_t word = first_word(0);
    for (const std::size_t end : candidates()) {
      if (end >= last) break;
      if (word >= end || !ends_at(end)) continue;
      ends.push_back(end);
      word = first_word(end);
    }
    ends.push_back(text_.size());
    return ends;
  }

 private:
  /// What ICU says, and full stops before digits and ellipses before capitals, where it says nothing.
  std::vector<std::size_t> candidates() const {
    std::vector<std::size_t> more;
    for (std::size_t i = 0; i < text_.size();) {
      const base::CodePoint point = base::decode(text_, i);
      const std::size_t start = i;
      i += point.length;
      if (point.value != U'.' && point.value != U'…') continue;
      i = skip(text_, i, closers, false);
      if (i >= text_.size() || text_[i] != ' ') continue;
      const Letter next = base::letter_at(text_, skip(text_, skip(text_, i, openers, true), currencies, false));
      const bool after_word = start > 0 && text_[start - 1] != ' ';
      const bool ellipsis = point.value == U'…' && next == Letter::upper;
      if (after_word && (next == Letter::digit || ellipsis)) more.push_back(i + 1);
    }
    std::vector<std::size_t> all = base::sentence_ends(text_);
    const auto middle = static_cast<std::ptrdiff_t>(all.size());
    all.insert(all.end(), more.begin(), more.end());
    std::inplace_merge(all.begin(), all.begin() + middle, all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  std::size_t end_of_last_word() const {
    for (std::size_t end = text_.size(); end > 0; --end) {
      if ((static_cast<unsigned char>(text_[end - 1]) & 0xC0U) == 0x80U) continue;
      if (base::is_word(base::letter_at(text_, end - 1))) return end;
    }
    return 0;
  }

  std::size_t first_word(std::size_t at) const {
    while (at < text_.size() && !base::is_word(base::letter_at(text_, at))) at += base::decode(text_, at).length;
    return at;
  }

  bool ends_at(std::size_t end) {
    const std::string_view before = without_closers(text_.substr(0, end));
    if (before.empty()) return false;
    const char last = before.back();
    const bool full_stop = last == '.';
    const bool western = full_stop || last == '?' || last == '!';
    if (western && text_[end - 1] != ' ') return false;  // inside an address
    const std::size_t next = skip(text_, end, openers, true);
    if (base::letter_at(text_, next) == Letter::lower) return false;
    if (!full_stop || before.ends_with("..")) return true;
    return !goes_on(before, end, next);
  }

  /// Is the full stop that `before` ends in one of an abbreviation or initial, and no end?
  bool goes_on(std::string_view before, std::size_t end, std::size_t next) {
    const std::string_view word = last_word(before);
    if (has(titles, word)) return true;
    if (is_marked(before.size(), end)) return false;
    const std::string_view following = word_at(text_, next);
    if (word == "No." || word == "Nos.") return base::letter_at(text_, next) == Letter::digit;
    const bool initial = is_single_initial(word);
    if (!initial && !is_initials(word) && !abbreviations_.end(before)) return false;
    const bool quoted = next > end;
    if (quoted && !initial) return false;
    return !has(starters, following) || (initial && has(also_names, following));
  }

  /// Does a mark stand between a full stop and the next sentence?
  bool is_marked(std::size_t stop, std::size_t end) {
    while (mark_ < marks_.size() && marks_[mark_].at < stop) ++mark_;
    return mark_ < marks_.size() && marks_[mark_].at <= end;
  }

  std::string_view text_;
  const std::vector<StoryText::Mark>& marks_;
  std::size_t mark_ = 0;
  const Abbreviations& abbreviations_;
};

}  // namespace

Abbreviations::Abbreviations(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word.find(' ') == std::string::npos) {
      words_.insert(word);
    } else {
      phrases_.push_back(word);
    }
  }
}

bool Abbreviations::end(std::string_view text) const {
  if (words_.contains(std::string(last_word(text)))) return true;
  return std::any_of(phrases_.begin(), phrases_.end(), [&](const std::string& phrase) {
    return text.ends_with(phrase) && !base::is_word(base::letter_before(text, text.size() - phrase.size()));
  });
}

std::vector<std::size_t> sentence_ends(const StoryText& story, const Abbreviations& abbreviations) {
  return Corrector(story, abbreviations).run();
}

}  // namespace stemma::interchange
