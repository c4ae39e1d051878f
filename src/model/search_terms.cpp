#include "model/search_terms.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/letter.hpp"
#include "base/loose_text.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "stemma/error.hpp"

namespace stemma::model {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// How a term is matched follows from its characters alone.
SearchTerm term_of(std::string text, bool phrase) {
  bool letters = false, together = false;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    letters = letters || base::is_letter(point.value) || base::is_digit(point.value);
    together = together || base::runs_together(point.value);
    at += point.length;
  }
  return {std::move(text), !phrase, together || !letters};
}

class Terms {
 public:
  /// Blanks at the ends are no part of it; an empty one is none.
  void add(std::string_view text, bool phrase) {
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return;
    text = text.substr(first, text.find_last_not_of(blanks) + 1 - first);
    terms_.push_back(term_of(base::nfc(text), phrase));
  }

  void add_words(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find_first_of(blanks), text.size());
      add(text.substr(0, end), false);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  std::vector<SearchTerm> done() && {
    for (std::size_t i = 0; i + 1 < terms_.size(); ++i) terms_[i].prefix = false;
    return std::move(terms_);
  }

 private:
  std::vector<SearchTerm> terms_;
};

void divide(std::string_view word, Terms& terms) {
  bool inside = false;
  for (;;) {
    const std::size_t mark = word.find('"');
    const std::string_view part = word.substr(0, mark);
    if (inside && mark != std::string_view::npos) {
      terms.add(part, true);
    } else {
      terms.add_words(part);  // outside, or behind a mark that is never closed
    }
    if (mark == std::string_view::npos) return;
    word.remove_prefix(mark + 1);
    inside = !inside;
  }
}

}  // namespace

std::vector<SearchTerm> search_terms(const std::vector<std::string>& words) {
  Terms collected;
  for (const std::string& word : words) {
    if (base::first_invalid_utf8(word)) throw Error(ErrorKind::usage, "what is looked for is not UTF-8");
    if (word.find('"') != std::string::npos) {
      divide(word, collected);
    } else {
      collected.add(word, word.find_first_of(blanks) != std::string::npos);
    }
  }
  std::vector<SearchTerm> terms = std::move(collected).done();
  if (terms.empty()) throw Error(ErrorKind::usage, "there is nothing to look for", "name a word: `stemma help search`");
  if (terms.size() > most_search_terms) {
    throw Error(ErrorKind::usage, fmt::format("more than {} words are not looked for at once", most_search_terms));
  }
  return terms;
}

}  // namespace stemma::model
