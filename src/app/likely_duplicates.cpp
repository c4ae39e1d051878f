#include "app/likely_duplicates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/fold.hpp"
#include "base/latin.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t shortest_core = 4;  ///< letters, for guesses beyond spelling

std::vector<std::string> names_of(const SourceRecord& source) {
  std::vector<std::string> names;
  if (!source.name.empty()) names.push_back(source.name);
  for (const AliasRecord& alias : source.aliases) names.push_back(alias.name);
  if (names.empty() && source.anonymous.empty()) {
    std::string id = source.id;
    std::replace_if(
        id.begin(), id.end(), [](char c) { return c == '_' || c == '-' || c == '.'; }, ' ');
    names.push_back(std::move(id));
  }
  return names;
}

std::vector<std::string> words_of(const std::string& latin) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < latin.size();) {
    const std::size_t end = std::min(latin.find(' ', at), latin.size());
    words.push_back(latin.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string sorted(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  return fmt::format("{}", fmt::join(words, " "));
}

std::string address(const std::string& url) {
  std::string plain = base::folded(url);
  for (const std::string_view start : {"https://", "http://", "www."}) {
    if (plain.starts_with(start)) plain.erase(0, start.size());
  }
  while (plain.ends_with('/')) plain.pop_back();
  return plain;
}

std::string core_of(const std::string& latin) {
  std::vector<std::string> words = words_of(latin);
  for (std::string& word : words) word = base::transliteration_core(word);
  std::string core = sorted(std::move(words));
  return core.size() < shortest_core ? std::string() : core;
}

/// The ways for two sources to be alike, the surest first, and in which words each is told.
constexpr std::array<std::string_view, 6> ways{"have the same handle",
                                               "have the same address",
                                               "are the same name",
                                               "are alike in Latin letters",
                                               "are the same words in another order",
                                               "may be transliterations of one name"};

/// What a source goes by, and how that is compared in each of the ways; empty: not at all.
struct Label {
  std::string text;
  std::array<std::string, ways.size()> keys;
};

std::vector<Label> labels_of(const SourceRecord& source) {
  std::vector<Label> labels;
  for (const std::string& handle : source.handles) labels.push_back({handle, {base::folded(handle)}});
  for (const std::string& url : source.urls) labels.push_back({url, {"", address(url)}});
  for (std::string& name : names_of(source)) {
    std::string latin = base::in_latin(name);
    labels.push_back({std::move(name), {}});
    labels.back().keys = {"", "", base::folded(labels.back().text), latin, sorted(words_of(latin)), core_of(latin)};
  }
  return labels;
}

using Pair = std::pair<std::size_t, std::size_t>;

/// Pairs about which the record has decided.
std::set<Pair> decided(const std::vector<SourceRecord>& sources) {
  std::unordered_map<std::string_view, std::size_t> rows;
  for (std::size_t i = 0; i < sources.size(); ++i) rows.emplace(sources[i].id, i);
  std::set<Pair> pairs;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    for (const IdentityRecord& link : sources[i].identity) {
      const auto other = rows.find(link.other);
      if (link.kind == IdentityKind::possibly_same_as || other == rows.end()) continue;
      pairs.insert(std::minmax(i, other->second));
    }
  }
  return pairs;
}

}  // namespace

std::vector<LikelyDuplicate> likely_duplicates(const std::vector<SourceRecord>& sources) {
  const std::set<Pair> left_out = decided(sources);
  std::map<Pair, std::string> found;
  std::vector<std::vector<Label>> labels;
  labels.reserve(sources.size());
  for (const SourceRecord& source : sources) labels.push_back(labels_of(source));
  for (std::size_t way = 0; way < ways.size(); ++way) {
    std::unordered_map<std::string_view, std::pair<std::size_t, std::string_view>> first;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      for (const Label& label : labels[i]) {
        if (label.keys.at(way).empty()) continue;
        const auto& [row, text] = first.try_emplace(label.keys.at(way), i, label.text).first->second;
        const Pair pair{row, i};
        if (row == i || left_out.contains(pair)) continue;
        found.try_emplace(pair, text == label.text ? fmt::format("both have `{}`", text)
                                                   : fmt::format("`{}` and `{}` {}", text, label.text, ways.at(way)));
      }
    }
  }
  std::vector<LikelyDuplicate> list;
  list.reserve(found.size());
  for (auto& [pair, why] : found) list.push_back({pair.first, pair.second, std::move(why)});
  return list;
}

}  // namespace stemma::app
