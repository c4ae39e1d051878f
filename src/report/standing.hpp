// How a claim stands, as far as it is compared with how it stood: from day to day, or in two cases.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/json_writer.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// On which side of a claim a publication is.
enum class Leaning : std::uint8_t { supports, denies, other };
/// In the order of the enumerators.
inline constexpr std::array<std::string_view, 3> leaning_words{"supports", "denies", "other"};
inline constexpr std::array<Leaning, 3> leanings{Leaning::supports, Leaning::denies, Leaning::other};
/// Of several statements in one publication the first of these counts.
Leaning leaning_of(Stance stance);

/// What is compared of a claim from day to day.
struct Standing {
  Status status = Status::corroborated;
  Advice advice = Advice::state;
  Numbers numbers;
  std::uint32_t deniers = 0;            ///< live denials, counted by control group
  std::vector<std::string_view> rules;  ///< that find something which no decision silences; sorted, each once
  friend bool operator==(const Standing&, const Standing&) = default;
};
Standing standing_of(const Judgement& judgement);

/// "1 voice, 1 independent origin; single-source; advice: hold."
std::string standing_words(const Standing& now);

/// How it stood when it was first spoken of.
std::string first_words(const Standing& now);

/// "2 voices (1 before). Status: corroborated (before: single-source). Gaps no longer found: single-source."
std::string change_words(const Standing& before, const Standing& now);

/// "status", "advised", "numbers", "deniers" and "findings", as an object.
void json_standing(JsonWriter& json, const Standing& standing);

}  // namespace stemma::report
