// Dates and numbers in an English text, as far as they can be compared with a record.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/date.hpp"

namespace stemma::model {

struct Figure {
  enum class Kind : std::uint8_t {
    date,     ///< "12 March 2024", "March 12, 2024", "March 2024", "2024-03-12", "in 2024"
    day,      ///< "12 March", or "in March", without a year
    number,   ///< "25,000", "81.5", "ten"
    ordinal,  ///< "53rd"
  };
  Kind kind = Kind::number;
  Period period;           ///< of a date
  std::uint8_t month = 0;  ///< of a day without a year: 1 to 12
  std::uint8_t day = 0;    ///< of the same: 1 to 31; 0 where only the month is given
  double value = 0;        ///< of a number or ordinal
  std::string unit;        ///< the word that follows, folded and without a plural's s; may be empty
  std::size_t from = 0, to = 0;
};

/// In the order of the text. Numbers within names such as "9M38" are none, and so is "one".
std::vector<Figure> figures_in(std::string_view text);

/// Both say the same as far as both go: periods that overlap, the same day of a month, the same value.
bool agree(const Figure& a, const Figure& b);

/// Both count the same thing, so that different values differ: numbers, or ordinals, with the same word behind.
bool comparable(const Figure& a, const Figure& b);

}  // namespace stemma::model
