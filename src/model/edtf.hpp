// The parts of an EDTF level 1 text (Library of Congress, Extended Date/Time Format, 2019).
//
// Left out, because the record has no use for them: level 2 (sets, exponents, qualified parts, seasons
// of the southern hemisphere), fractions of a second, and an interval that is open at both ends.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "stemma/date.hpp"

namespace stemma {

/// A day of the proleptic Gregorian calendar; year 0 is 1 BC.
struct Civil {
  std::int64_t year = 0;
  unsigned month = 1;
  unsigned day = 1;
};

}  // namespace stemma

namespace stemma::edtf {

enum class Doubt : std::uint8_t { none, uncertain, approximate, both };  ///< nothing, ?, ~, %

/// One date: a day, a month (day 0), a season (21 to 24), or `years` whole years (1, 10 or 100).
struct Moment {
  std::int64_t year = 0;  ///< the first year
  std::int64_t years = 1;
  unsigned month = 0, day = 0, season = 0;
  Doubt doubt = Doubt::none;
};

/// A single date (`start` alone) or an interval; a missing end is open ("..") or not known ("").
struct Span {
  bool is_interval = false;
  std::optional<Moment> start, end;
  bool start_unknown = false, end_unknown = false;
};

/// Nothing if the text is no such date, is impossible, ends before it starts, or does not fit into Day.
std::optional<Span> parse(std::string_view text);

/// First and last day of a span that `parse` returned.
Period period(const Span& span);

/// Days since 1970-01-01, and back. Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
std::int64_t day_number(const Civil& civil);
Civil civil(std::int64_t day_number);

}  // namespace stemma::edtf
