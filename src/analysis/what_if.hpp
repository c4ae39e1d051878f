// What becomes of a claim if something it rests on is withdrawn: two judgements compared.
//
// For a single source the dominator tree answers which claims fall: those of which it is a choke point, and a
// property test holds the two together. Judging again is what is used, because several things may be withdrawn
// at once, and because the claims that only weaken need their new numbers.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stemma/judgement.hpp"

namespace stemma::analysis {

enum class Effect : std::uint8_t {
  falls,    ///< somebody known stood behind it, and nobody does any more
  weakens,  ///< fewer of something, a worse status, stricter advice, or a new finding that fails
  gains,    ///< none of that, and a better status or milder advice: a denial went
  stays
};
/// In the order of the enumerators.
std::span<const std::string_view> effect_words();

/// Statuses are listed from the worst to the best, advice from the mildest to the strictest.
inline bool is_worse(Status before, Status after) { return after < before; }
inline bool is_stricter(Advice before, Advice after) { return after > before; }

/// Rules that fail at warning or above after and did not before, silenced findings left out. Sorted.
std::vector<std::string_view> new_failures(const Judgement& before, const Judgement& after);

Effect effect_of(const Judgement& before, const Judgement& after);

}  // namespace stemma::analysis
