#include "model/leak_scan.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/bare_words.hpp"
#include "base/loose_text.hpp"
#include "base/text.hpp"
#include "base/unescaped.hpp"
#include "base/utf8.hpp"

namespace stemma::model {
namespace {

using Kind = ProtectedTerm::Kind;

constexpr std::size_t start_bytes = 3;  ///< a Latin name of three letters, or one letter of Han
constexpr std::size_t shortest_name = 3, shortest_dense_name = 2, shortest_words = 15, shortest_dense_words = 8;
constexpr std::size_t shortest_address = 6, shortest_id = 4, fewest_words = 3, window = 8;
constexpr int most_layers = 4;

std::uint32_t start_of(std::string_view text) {
  std::uint32_t start = 0;
  for (std::size_t i = 0; i < start_bytes; ++i) start = start * 256 + static_cast<unsigned char>(text[i]);
  return start;
}

/// In a script whose letters say more than those of others, and put no spaces between words.
bool dense(std::string_view words) {
  return words.size() >= start_bytes && base::runs_together(base::decode(words, 0).value);
}

bool long_enough(Kind kind, std::string_view words) {
  const std::size_t letters =
      base::code_points(words) - static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
  const auto spaces = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
  switch (kind) {
    case Kind::name:
      return words.size() >= start_bytes && letters >= (dense(words) ? shortest_dense_name : shortest_name);
    case Kind::address:
      return letters >= shortest_address;
    case Kind::quote:
    case Kind::text:
      return dense(words) ? letters >= shortest_dense_words : spaces + 1 >= fewest_words && letters >= shortest_words;
    case Kind::id:
      return false;
  }
  return false;
}

/// At most three words, or five letters of a script that puts no spaces between them.
bool short_name(std::string_view words) {
  constexpr std::ptrdiff_t most_spaces = 2;
  constexpr std::size_t most_dense_letters = 5;
  return dense(words) ? base::code_points(words) <= most_dense_letters
                      : std::count(words.begin(), words.end(), ' ') <= most_spaces;
}

std::string_view without_scheme(std::string_view url) {
  for (const std::string_view start : {"https://", "http://", "www."}) {
    if (url.starts_with(start)) url.remove_prefix(start.size());
  }
  return url;
}

std::string words_of(const ProtectedTerm& term) {
  return base::bare_words(term.kind == Kind::address ? without_scheme(term.text) : std::string_view(term.text));
}

bool telling_id(std::string_view id) {
  return id.size() >= shortest_id && id.find_first_of("0123456789_-") != std::string_view::npos;
}

bool id_alone(std::string_view text, std::size_t from, std::size_t to) {
  const auto inside = [&](std::size_t at) {
    if (at >= text.size()) return false;
    const char c = text[at];
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-';
  };
  return !(from > 0 && inside(from - 1)) && !inside(to);
}

/// True if [at, ...) of the text stands inside a longer text of which it is part.
bool inside_one(std::string_view text, std::size_t at, std::string_view part, const std::vector<std::string>& longer) {
  for (const std::string& whole : longer) {
    for (std::size_t offset = whole.find(part); offset != std::string::npos; offset = whole.find(part, offset + 1)) {
      if (offset <= at && text.substr(at - offset).starts_with(whole)) return true;
    }
  }
  return false;
}

/// Every eight words in a row.
std::vector<std::string> windows(const std::string& words) {
  std::vector<std::size_t> starts{0};
  for (std::size_t at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 1))
    starts.push_back(at + 1);
  if (starts.size() <= window) return {words};
  starts.push_back(words.size() + 1);
  std::vector<std::string> parts;
  parts.reserve(starts.size() - window);
  for (std::size_t i = 0; i + window < starts.size(); ++i) {
    parts.push_back(words.substr(starts[i], starts[i + window] - 1 - starts[i]));
  }
  return parts;
}

}  // namespace

void LeakScan::Index::add(Term term) {
  by_start[start_of(term.text)].push_back(static_cast<std::uint32_t>(terms.size()));
  terms.push_back(std::move(term));
}

template <class Alone>
std::optional<std::size_t> LeakScan::Index::find(std::string_view text, Alone alone, const Term*& found) const {
  if (terms.empty() || text.size() < start_bytes) return std::nullopt;
  for (std::size_t at = 0; at + start_bytes <= text.size(); ++at) {
    const auto begun = by_start.find(start_of(text.substr(at, start_bytes)));
    if (begun == by_start.end()) continue;
    for (const std::uint32_t number : begun->second) {
      const Term& term = terms[number];
      if (!text.substr(at).starts_with(term.text) || !alone(text, at, at + term.text.size())) continue;
      if (inside_one(text, at, term.text, term.within)) continue;
      found = &term;
      return at;
    }
  }
  return std::nullopt;
}

namespace {

/// What open entries have, as it is compared.
class Open {
 public:
  explicit Open(const std::vector<ProtectedTerm>& terms) {
    for (const ProtectedTerm& term : terms) {
      std::string words = term.kind == Kind::id ? term.text : words_of(term);
      if (term.kind == Kind::name) names_.push_back(words);
      if (term.kind == Kind::quote) quotes_.push_back(words);
      known_.insert({group(term.kind), std::move(words)});
    }
  }

  bool has(Kind kind, const std::string& words) const { return known_.contains({group(kind), words}); }

  bool quotes(std::string_view words) const {
    return std::any_of(quotes_.begin(), quotes_.end(),
                       [&](const std::string& quote) { return quote.find(words) != std::string::npos; });
  }

  /// Names that a name of one word is part of, and that are no longer than people's are.
  std::vector<std::string> around(const std::string& word) const {
    std::vector<std::string> longer;
    if (word.find(' ') != std::string::npos) return longer;
    std::copy_if(names_.begin(), names_.end(), std::back_inserter(longer),
                 [&](const std::string& name) { return name.find(word) != std::string::npos && short_name(name); });
    return longer;
  }

 private:
  /// A handle may be another's name, but no id a quote.
  static Kind group(Kind kind) { return kind == Kind::quote ? Kind::text : kind; }

  std::set<std::pair<Kind, std::string>> known_;
  std::vector<std::string> names_, quotes_;
};

}  // namespace

LeakScan::LeakScan(const std::vector<ProtectedTerm>& terms, const std::vector<ProtectedTerm>& open_terms) {
  const Open open(open_terms);
  std::set<std::string> added;
  for (const ProtectedTerm& term : terms) {
    if (term.kind == Kind::id) {
      const bool wanted = telling_id(term.text) && !open.has(term.kind, term.text);
      if (wanted && added.insert(term.text).second) ids_.add({term.text, term.kind, term.entry, {}});
      continue;
    }
    const std::string words = words_of(term);
    if (!long_enough(term.kind, words) || open.has(term.kind, words)) continue;
    const bool quote = term.kind == Kind::quote;
    for (std::string& part : quote ? windows(words) : std::vector<std::string>{words}) {
      if ((quote && open.quotes(part)) || !added.insert(" " + part).second) continue;
      std::vector<std::string> within = term.kind == Kind::name ? open.around(part) : std::vector<std::string>();
      words_.add({std::move(part), term.kind, term.entry, std::move(within)});
    }
  }
}

std::optional<Leak> LeakScan::find_in(std::string_view layer) const {
  const Term* found = nullptr;
  if (!words_.terms.empty()) {
    const base::BareText bare(layer);
    if (const auto at = words_.find(bare.words(), base::stands_alone, found)) {
      return Leak{found->kind, found->entry, bare.line(*at)};
    }
  }
  if (const auto at = ids_.find(layer, id_alone, found)) {
    const std::string_view before = layer.substr(0, *at);
    return Leak{found->kind, found->entry,
                static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1};
  }
  return std::nullopt;
}

std::optional<Leak> LeakScan::find(std::string_view output) const {
  if (empty()) return std::nullopt;
  if (auto leak = find_in(output)) return leak;
  std::string layer(output);
  for (int i = 0; i < most_layers; ++i) {
    std::string next = base::unescaped(layer);
    if (next == layer) break;
    layer = std::move(next);
    if (auto leak = find_in(layer)) return leak;
  }
  const std::string bare = base::without_tags(layer);
  return bare == layer ? std::nullopt : find_in(bare);
}

}  // namespace stemma::model
