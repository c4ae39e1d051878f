// How a claim stands, as far as it is compared with how it stood: from day to day, or in two cases.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/json_writer.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// What is compared of a claim from day to day.
struct Standing {
  Status status = Status::corroborated;
  Advice advice = Advice::state;
  Numbers numbers;
  std::vector<std::string_view> rules;  ///< that find something which no decision silences; sorted, each once
  friend bool operator==(const Standing&, const Standing&) = default;
};
Standing standing_of(const Judgement& judgement);

/// "1 voice, 1 independent origin; single-source; advice: hold."
std::string standing_words(const Standing& now);

/// "2 voices (1 before). Was single-source, is corroborated. Cleared: single-source."
std::string change_words(const Standing& before, const Standing& now);

/// "status", "advised", "numbers" and "findings", as an object.
void json_standing(JsonWriter& json, const Standing& standing);

}  // namespace stemma::report
