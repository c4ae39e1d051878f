#include "model/superlative.hpp"

#include <algorithm>
#include <array>

#include "model/plain_words.hpp"

namespace stemma::model {
namespace {

using namespace std::string_view_literals;

constexpr std::array superlatives{"first"sv,    "only"sv,     "largest"sv,       "biggest"sv, "smallest"sv,  "oldest"sv,
                                  "youngest"sv, "highest"sv,  "lowest"sv,        "longest"sv, "deadliest"sv, "worst"sv,
                                  "fastest"sv,  "earliest"sv, "unprecedented"sv, "sole"sv};
/// What makes the word before or after it mean something else.
constexpr std::array harmless_before{"at"sv, "not"sv};
constexpr std::array harmless_after{"hand"sv,  "lady"sv,  "minister"sv, "name"sv,
                                    "names"sv, "floor"sv, "aid"sv,      "half"sv};

template <class List>
bool in(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool says_superlative(std::string_view text) {
  const PlainWords plain(text);
  const auto& words = plain.words();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view before = i > 0 ? words[i - 1] : ""sv;
    const std::string_view after = i + 1 < words.size() ? words[i + 1] : ""sv;
    if (words[i] == "never" && after == "before") return true;
    if (in(superlatives, words[i]) && !in(harmless_before, before) && !in(harmless_after, after)) return true;
  }
  return false;
}

}  // namespace stemma::model
