#include "model/estimative.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "model/plain_words.hpp"
#include "model/scale.hpp"

namespace stemma::model {
namespace {

using namespace std::string_view_literals;

constexpr std::array likelihoods{"likely"sv, "unlikely"sv, "probable"sv, "probably"sv, "improbable"sv, "improbably"sv};
/// Words that say how likely something is only together.
constexpr std::array pairs{std::array{"almost"sv, "certain"sv}, std::array{"almost"sv, "certainly"sv},
                           std::array{"nearly"sv, "certain"sv}, std::array{"even"sv, "chance"sv},
                           std::array{"even"sv, "odds"sv},      std::array{"remote"sv, "chance"sv},
                           std::array{"almost"sv, "no"sv},      std::array{"realistic"sv, "possibility"sv}};
constexpr auto confidence = "confidence"sv;
constexpr std::array levels{"low"sv, "moderate"sv, "medium"sv, "high"sv};
/// "A high degree of confidence".
constexpr std::ptrdiff_t words_between = 3;

template <class List>
bool in(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool gives_likelihood(const std::vector<std::string_view>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (in(likelihoods, words[i])) return true;
    const auto is_pair = [&](const auto& pair) {
      return i + 1 < words.size() && words[i] == pair[0] && words[i + 1] == pair[1];
    };
    if (std::any_of(pairs.begin(), pairs.end(), is_pair)) return true;
  }
  return false;
}

/// "high confidence", "high degree of confidence", "confidence is low", "confidence in this is moderate".
bool gives_confidence(const std::vector<std::string_view>& words) {
  const auto at = std::find(words.begin(), words.end(), confidence);
  if (at == words.end()) return false;
  const auto before = at - words.begin() > words_between ? at - words_between : words.begin();
  if (at != words.begin() && in(levels, *(at - 1))) return true;
  const bool of = at - before > 1 && *(at - 1) == "of";
  if (of && std::any_of(before, at, [](std::string_view word) { return in(levels, word); })) return true;
  const auto after = words.end() - at > 5 ? at + 5 : words.end();
  return std::any_of(at, after, [](std::string_view word) { return in(levels, word); });
}

bool mixes(std::string_view sentence) {
  const PlainWords plain(sentence);
  return gives_confidence(plain.words()) && gives_likelihood(plain.words());
}

}  // namespace

bool mixes_confidence_and_likelihood(std::string_view text) {
  // Few texts have the word: the others are not taken apart.
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  if (std::search(text.begin(), text.end(), confidence.begin(), confidence.end(), same) == text.end()) return false;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find_first_of(".!?\n", from), text.size());
    if (mixes(text.substr(from, end - from))) return true;
    from = end + 1;
  }
  return false;
}

std::uint8_t likelihood_row(std::string_view code) {
  const Scale* scale = find_scale("icd203", Axis::likelihood);
  const Grade* grade = scale->find(code);
  if (grade == nullptr) return 0;
  const auto place = static_cast<std::size_t>(grade - scale->grades.data());
  return place < scale->grades.size() / 2 ? 1 : 2;
}

}  // namespace stemma::model
