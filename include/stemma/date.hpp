// Dates as the record keeps them: EDTF level 1 (Library of Congress, ISO 8601-2:2019), possibly imprecise.
//
// A date is a period of whole days, first to last, plus the text as written. Sorting and as-of use the
// last day; a rule that compares two dates fires only if the comparison holds for every day of both.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace stemma {

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
using Day = std::int32_t;
inline constexpr Day earliest_day = std::numeric_limits<Day>::min();
inline constexpr Day latest_day = std::numeric_limits<Day>::max();

/// First and last day, both included. An unknown period is all of time.
struct Period {
  Day first = earliest_day;
  Day last = latest_day;
  friend bool operator==(const Period&, const Period&) = default;
};

/// True if every day of `a` is before every day of `b`.
constexpr bool surely_before(const Period& a, const Period& b) { return a.last < b.first; }

struct Date {
  std::string text;  ///< as written: "2024-03-11", "2024-03", "2024-03-XX", "2024?", "2024-03/2024-05", "../2024"
  Period period;
  friend bool operator==(const Date&, const Date&) = default;
};

/// Reads an EDTF level 0 or 1 date, date-time or interval; nothing if it is not one or cannot be
/// ("2023-02-29"). Seasons (2024-21 to 2024-24) are the three northern-hemisphere months.
std::optional<Date> parse_date(std::string_view text);

Day day_from_civil(int year, unsigned month, unsigned day);

/// "14 March 2024" for a precise day, "March 2024", "2024", "between 1 March 2024 and 3 May 2024",
/// "about 2024", "possibly 2024": as a report writes it.
std::string written_out(const Date& date);
/// "14 March 2024".
std::string written_out(Day day);
/// A day, a whole month or a whole year as above ("11 March 2024", "March 2024", "2024"), else its two ends.
std::string written_out(const Period& period);
/// "2024-03-14".
std::string iso(Day day);

}  // namespace stemma
