#include "model/edtf.hpp"

#include <algorithm>

namespace stemma::edtf {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads a text from left to right.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}
  bool at_end() const { return rest_.empty(); }

  bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// Exactly `count` digits.
  std::optional<unsigned> number(std::size_t count) {
    if (rest_.size() < count ||
        !std::all_of(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(count), is_digit)) {
      return std::nullopt;
    }
    unsigned value = 0;
    for (const char c : rest_.substr(0, count)) value = value * 10 + static_cast<unsigned>(c - '0');
    rest_.remove_prefix(count);
    return value;
  }

  std::string_view rest() const { return rest_; }
  void skip(std::size_t count) { rest_.remove_prefix(count); }

 private:
  std::string_view rest_;
};

bool is_leap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

unsigned days_in(std::int64_t year, unsigned month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

struct Days {
  std::int64_t first, last;
};

Days days_of(const Moment& moment) {
  const std::int64_t year = moment.year;
  if (moment.season == 24) {
    return {day_number({year, 12, 1}), day_number({year + 1, 2, days_in(year + 1, 2)})};
  }
  if (moment.season != 0) {
    const unsigned month = (moment.season - 20) * 3;
    return {day_number({year, month, 1}), day_number({year, month + 2, days_in(year, month + 2)})};
  }
  if (moment.day != 0) {
    const std::int64_t day = day_number({year, moment.month, moment.day});
    return {day, day};
  }
  if (moment.month != 0) {
    return {day_number({year, moment.month, 1}), day_number({year, moment.month, days_in(year, moment.month)})};
  }
  return {day_number({year, 1, 1}), day_number({year + moment.years - 1, 12, 31})};
}

bool fits(const Days& days) { return days.first > earliest_day && days.last < latest_day; }

/// "Y17000", "Y-17000": five digits or more, no leading zero.
std::optional<Moment> long_year(Reader& reader) {
  const bool negative = reader.take('-');
  const std::string_view rest = reader.rest();
  const auto length = static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_digit) - rest.begin());
  if (length < 5 || length > 9 || rest.front() == '0') return std::nullopt;
  const auto magnitude = static_cast<std::int64_t>(*reader.number(length));
  Moment moment;
  moment.year = negative ? -magnitude : magnitude;
  return moment;
}

/// "2024", "-0043", "202X", "20XX".
std::optional<Moment> short_year(Reader& reader) {
  const bool negative = reader.take('-');
  const std::string_view text = reader.rest().substr(0, 4);
  if (text.size() < 4) return std::nullopt;
  const auto unspecified = static_cast<std::size_t>(4 - std::min<std::size_t>(text.find('X'), 4));
  if (unspecified > 2) return std::nullopt;
  Reader known(text.substr(0, 4 - unspecified));
  const std::optional<unsigned> digits = known.number(4 - unspecified);
  if (!digits || text.substr(4 - unspecified).find_first_not_of('X') != std::string_view::npos) return std::nullopt;
  reader.skip(4);
  Moment moment;
  moment.years = unspecified == 0 ? 1 : unspecified == 1 ? 10 : 100;
  const std::int64_t value = static_cast<std::int64_t>(*digits) * moment.years;
  if (negative && value + moment.years - 1 == 0) return std::nullopt;
  moment.year = negative ? -(value + moment.years - 1) : value;
  return moment;
}

/// "-03-14", "-03-XX", "-XX", "-XX-XX", "-21" after a year that is fully given.
bool month_and_day(Reader& reader, Moment& moment) {
  if (!reader.take('-')) return true;
  if (moment.years != 1) return false;
  if (reader.take('X')) {
    if (!reader.take('X')) return false;
    return !reader.take('-') || (reader.take('X') && reader.take('X'));
  }
  const std::optional<unsigned> month = reader.number(2);
  if (!month) return false;
  if (*month >= 21 && *month <= 24) {
    moment.season = *month;
    return true;
  }
  if (*month < 1 || *month > 12) return false;
  moment.month = *month;
  if (!reader.take('-')) return true;
  if (reader.take('X')) return reader.take('X');
  const std::optional<unsigned> day = reader.number(2);
  if (!day || *day < 1 || *day > days_in(moment.year, *month)) return false;
  moment.day = *day;
  return true;
}

/// "T23:30:00", "T23:30:00Z", "T23:30:00+09", "T23:30:00+05:30". The day is the one that is written.
bool time_of_day(Reader& reader) {
  const auto part = [&reader](unsigned largest) {
    const std::optional<unsigned> value = reader.number(2);
    return value && *value <= largest;
  };
  if (!part(23) || !reader.take(':') || !part(59) || !reader.take(':') || !part(59)) return false;
  if (reader.at_end() || reader.take('Z')) return true;
  if (!reader.take('+') && !reader.take('-')) return false;
  return part(14) && (!reader.take(':') || part(59));
}

std::optional<Moment> moment_of(std::string_view text, bool may_have_time) {
  Reader reader(text);
  const bool prefixed = reader.take('Y');
  std::optional<Moment> moment = prefixed ? long_year(reader) : short_year(reader);
  if (!moment) return std::nullopt;
  if (!prefixed && !month_and_day(reader, *moment)) return std::nullopt;
  if (may_have_time && moment->day != 0 && reader.take('T')) {
    if (!time_of_day(reader)) return std::nullopt;
  } else if (reader.take('?')) {
    moment->doubt = Doubt::uncertain;
  } else if (reader.take('~')) {
    moment->doubt = Doubt::approximate;
  } else if (reader.take('%')) {
    moment->doubt = Doubt::both;
  }
  if (!reader.at_end() || !fits(days_of(*moment))) return std::nullopt;
  return moment;
}

}  // namespace

std::optional<Span> parse(std::string_view text) {
  Span span;
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    span.start = moment_of(text, true);
    if (!span.start) return std::nullopt;
    return span;
  }
  span.is_interval = true;
  const std::string_view before = text.substr(0, slash);
  const std::string_view after = text.substr(slash + 1);
  span.start_unknown = before.empty();
  span.end_unknown = after.empty();
  const bool start_given = !before.empty() && before != "..";
  const bool end_given = !after.empty() && after != "..";
  if (start_given) span.start = moment_of(before, false);
  if (end_given) span.end = moment_of(after, false);
  if (span.start.has_value() != start_given || span.end.has_value() != end_given) return std::nullopt;
  if (!span.start && !span.end) return std::nullopt;
  if (span.start && span.end && days_of(*span.start).first > days_of(*span.end).last) return std::nullopt;
  return span;
}

Period period(const Span& span) {
  Period period;
  if (span.start) period.first = static_cast<Day>(days_of(*span.start).first);
  const std::optional<Moment>& last = span.is_interval ? span.end : span.start;
  if (last) period.last = static_cast<Day>(days_of(*last).last);
  return period;
}

std::int64_t day_number(const Civil& civil) {
  const std::int64_t year = civil.month <= 2 ? civil.year - 1 : civil.year;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month_from_march = (civil.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + civil.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Civil civil(std::int64_t day_number) {
  const std::int64_t shifted = day_number + 719468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const std::int64_t day_of_era = shifted - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
  const auto day = static_cast<unsigned>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  const auto month = static_cast<unsigned>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

}  // namespace stemma::edtf
