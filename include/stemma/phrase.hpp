// A short sentence whose names are still ids, made where something is found and put into words by whoever shows it.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "stemma/date.hpp"
#include "stemma/ids.hpp"

namespace stemma {

/// At least – at most: some lineage and identity is not recorded, so a count is a range.
struct Interval {
  std::uint32_t min = 0;
  std::uint32_t max = 0;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// A count with its noun, so that "1 voice" and "2 voices" both come out right.
struct Counted {
  std::uint32_t count = 0;
  std::string_view one, many;
  friend bool operator==(const Counted&, const Counted&) = default;
};

/// Words between names: a literal of the program, which is not copied, or words that were made up. Most are literals,
/// and a case has millions of them.
class Wording {
 public:  // NOLINTBEGIN(google-explicit-constructor): words stand for themselves
  template <std::size_t N>
  Wording(const char (&literal)[N]) : words_(std::string_view(literal, N - 1)) {}
  /// An array that is no literal may be gone before the words are.
  template <std::size_t N>
  Wording(char (&)[N]) = delete;
  /// One of two literals, say, of which the pointer does not tell that it is one: copied.
  template <std::same_as<const char*> Pointer>
  Wording(const Pointer& words) : words_(std::string(words)) {}
  Wording(std::string words) : words_(std::move(words)) {}

  std::string_view view() const {  // NOLINTEND(google-explicit-constructor)
    const auto* literal = std::get_if<std::string_view>(&words_);
    return literal != nullptr ? *literal : std::string_view(*std::get_if<std::string>(&words_));
  }
  friend bool operator==(const Wording& a, const Wording& b) { return a.view() == b.view(); }

 private:
  std::variant<std::string_view, std::string> words_;
};

using Piece = std::variant<Wording, SourceId, PublicationId, ClaimId, AttributionId, Period, Counted, Interval>;
/// Report puts the names in. Pieces are joined without spaces.
using Phrase = std::vector<Piece>;

}  // namespace stemma
