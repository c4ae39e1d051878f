#include "report/descriptor.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"

namespace stemma::report {
namespace {

using Words = std::vector<std::string>;

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 4> unnamed_words{"unnamed", "anonymous", "unidentified", "unattributed"};
constexpr std::array<std::string_view, 18> quantities{"two",      "three",    "four", "five",    "six",    "seven",
                                                      "eight",    "nine",     "ten",  "several", "some",   "many",
                                                      "multiple", "numerous", "few",  "both",    "dozens", "various"};
constexpr std::array<std::string_view, 4> quantity_links{"or", "to", "than", "least"};
constexpr std::array<std::string_view, 4> quantity_starts{"at", "more", "about", "one"};
constexpr std::array<std::string_view, 26> head_ends{
    "of",      "in",       "at",    "with",  "from",   "for",      "near",  "who",   "quoted",
    "close",   "familiar", "on",    "to",    "inside", "within",   "by",    "based", "speaking",
    "briefed", "that",     "which", "under", "whose",  "involved", "among", "cited"};
/// None of these begins a noun phrase.
constexpr std::array<std::string_view, 16> no_nouns{"in",  "at",  "by",   "of", "from", "with",  "on",    "for",
                                                    "not", "who", "that", "as", "only", "which", "whose", "when"};
/// A noun phrase has none of these before what describes it ("who", "with").
constexpr std::array<std::string_view, 20> finite_verbs{
    "say", "says", "said", "tell", "tells", "told",     "is",     "are", "was",   "were",
    "has", "have", "had",  "knew", "knows", "believes", "claims", "saw", "heard", "misunderstood"};
constexpr std::array<std::string_view, 7> determiners{"a", "an", "the", "his", "her", "its", "their"};
constexpr std::array<std::string_view, 9> plural_nouns{"people",    "police",   "men",   "women", "staff",
                                                       "personnel", "children", "media", "folk"};

Words split(std::string_view text) {
  Words out;
  std::string word;
  for (const char c : text) {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      out.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) out.push_back(std::move(word));
  return out;
}

std::string join(const Words& words, std::size_t from) {
  std::string out;
  for (std::size_t i = from; i < words.size(); ++i) out += (out.empty() ? "" : " ") + words[i];
  return out;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(blank) - first + 1));
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}
bool is_quantity(std::string_view word) { return in(quantities, word) || (is_number(word) && word != "1"); }

/// How many leading words say how many: "two", "one or two", "at least 3", "a few".
std::size_t quantity_length(const Words& words) {
  std::size_t seen = 0;
  bool plural = false;
  while (seen < words.size()) {
    const std::string word = base::ascii_lower(words[seen]);
    const bool counts = is_quantity(word);
    const bool may_start = seen == 0 && (in(quantity_starts, word) || word == "a");
    if (!counts && !may_start && !(seen > 0 && in(quantity_links, word))) break;
    plural = plural || counts;
    ++seen;
  }
  return plural ? seen : 0;
}

bool head_noun_is_plural(const Words& words, std::size_t from) {
  std::string noun;
  for (std::size_t i = from; i < words.size(); ++i) {
    const std::string word = base::ascii_lower(words[i]);
    if (in(head_ends, word)) break;
    noun = word;
  }
  if (in(plural_nouns, noun) || noun.ends_with("(s)")) return true;
  return noun.size() > 2 && noun.ends_with('s') && !noun.ends_with("ss") && !noun.ends_with("us") &&
         !noun.ends_with("is") && !noun.ends_with("'s");
}

/// True where `words`, from `from` on, can stand as a noun: no finite verb, no second article, no preposition first.
bool is_noun_phrase(const Words& words, std::size_t from) {
  if (from >= words.size()) return true;
  if (in(no_nouns, base::ascii_lower(words[from])) || base::ascii_lower(words.back()) == "only") return false;
  for (std::size_t i = from; i < words.size(); ++i) {
    const std::string word = base::ascii_lower(words[i]);
    const bool participle =
        i == from && word.ends_with("ed") && i + 1 < words.size() && in(head_ends, base::ascii_lower(words[i + 1]));
    if (participle || in(finite_verbs, word)) return false;
    if (i > from && in(determiners, word)) return false;
    if (in(head_ends, word)) return true;
  }
  return true;
}

std::string kind_noun(SourceKind kind) {
  switch (kind) {
    case SourceKind::state:
      return "state source";
    case SourceKind::ministry:
      return "ministry source";
    case SourceKind::law_enforcement:
      return "law-enforcement source";
    case SourceKind::military:
      return "military source";
    case SourceKind::physical_evidence:
      return "piece of physical evidence";
    case SourceKind::unknown:
      return "source";
    default:
      break;
  }
  std::string noun(to_string(kind));
  std::replace(noun.begin(), noun.end(), '-', ' ');
  return noun;
}

std::string article_before(std::string_view word) {
  return !word.empty() && std::string_view("aeiouAEIOU").find(word.front()) != std::string_view::npos ? "an " : "a ";
}

bool begins_in_ascii(std::string_view text) {
  const char c = text.front();
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Where the noun begins: behind how many there are, or an article, and behind "unnamed".
std::size_t before_noun(const Words& words) {
  std::size_t from = quantity_length(words);
  const std::string first = base::ascii_lower(words.front());
  if (from == 0 && (first == "a" || first == "an" || first == "one" || first == "the")) from = 1;
  return from < words.size() && in(unnamed_words, base::ascii_lower(words[from])) ? from + 1 : from;
}

/// "a law-enforcement source" with "unnamed" put in; empty if the head says nothing else.
std::string unnamed_head(const Words& words, std::string_view unnamed) {
  if (const std::size_t counted = quantity_length(words); counted > 0) {
    Words quantity(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(counted));
    quantity.front() = base::ascii_lower(quantity.front());
    const bool said = counted < words.size() && in(unnamed_words, base::ascii_lower(words[counted]));
    const std::string noun = counted < words.size() ? join(words, counted) : "sources";
    return join(quantity, 0) + (said ? " " : " " + std::string(unnamed) + " ") + noun;
  }
  const std::string first = base::ascii_lower(words.front());
  const bool definite = first == "the";
  const bool article = first == "a" || first == "an" || first == "one";
  std::size_t from = definite || article ? 1 : 0;
  std::string said(unnamed);
  if (from < words.size() && in(unnamed_words, base::ascii_lower(words[from]))) {
    said = base::ascii_lower(words[from]);
    ++from;
  }
  if (from >= words.size()) return {};
  const std::string noun = said + " " + join(words, from);
  if (definite) return "the " + noun;
  return (!article && head_noun_is_plural(words, from) ? "" : article_before(said)) + noun;
}

/// With a definite article, where English allows one: not before "several" or "at least 3".
std::string introduced(const std::string& head) {
  const std::string first = head.substr(0, head.find(' '));
  if (first == "a" || first == "an") return "the" + head.substr(first.size());
  if (in(unnamed_words, first) || is_number(first)) return "the " + head;
  const auto small_number = std::find(quantities.begin(), quantities.begin() + 9, first);
  return small_number != quantities.begin() + 9 ? "the " + head : head;
}

}  // namespace

std::string_view unnamed_word(SourceKind kind) {
  return entry_class(kind) == EntryClass::thing ? "unattributed" : "unnamed";
}

Described describe_unnamed(std::string_view descriptor, SourceKind kind) {
  const std::string text = trimmed(descriptor);
  std::size_t cut = text.size();
  for (const std::string_view mark : {", ", "; ", ": ", " ("}) cut = std::min(cut, text.find(mark));
  const std::string head = trimmed(std::string_view(text).substr(0, cut));
  std::string rest = cut < text.size() ? trimmed(std::string_view(text).substr(cut + 1)) : std::string();
  if (rest.size() > 2 && rest.front() == '(' && rest.back() == ')') rest = rest.substr(1, rest.size() - 2);

  Described out{{}, {}, rest};
  const std::string plain = fmt::format("an {} {}", unnamed_word(kind), kind_noun(kind));
  if (head.empty()) {
    out.head = plain;
  } else if (!begins_in_ascii(head)) {
    out.head = fmt::format("an {} source ({})", unnamed_word(kind), head);
  } else if (const Words words = split(head); !is_noun_phrase(words, before_noun(words))) {
    out.head = fmt::format("{} ({})", plain, head);
    out.again = introduced(plain);
    return out;
  } else {
    out.head = unnamed_head(words, unnamed_word(kind));
    if (out.head.empty()) out.head = plain;
  }
  out.again = introduced(out.head);
  return out;
}

}  // namespace stemma::report
