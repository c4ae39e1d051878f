// Reading and writing of dates; what a date is and how it is said are kept together, because both walk
// the same parts.
#include "stemma/date.hpp"

#include <fmt/format.h>

#include <array>

#include "model/edtf.hpp"

namespace stemma {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 4> seasons{"spring", "summer", "autumn", "winter"};

/// Astronomical years: 0 is 1 BC. Years before 1000 say their era.
std::string year_in_words(std::int64_t year) {
  if (year <= 0) return fmt::format("{} BC", 1 - year);
  return year < 1000 ? fmt::format("AD {}", year) : fmt::format("{}", year);
}

std::string day_in_words(const Civil& civil) {
  return fmt::format("{} {} {}", civil.day, months[civil.month - 1], year_in_words(civil.year));
}

std::string season_in_words(const edtf::Moment& moment) {
  const std::string_view season = seasons[moment.season - 21];
  if (moment.season != 24) return fmt::format("{} {}", season, year_in_words(moment.year));
  return fmt::format("{} {}/{:02}", season, year_in_words(moment.year), (moment.year + 1) % 100);
}

std::string years_in_words(const edtf::Moment& moment) {
  const std::int64_t first = moment.year;
  const std::int64_t last = moment.year + moment.years - 1;
  if (moment.years == 1) return year_in_words(first);
  if (moment.years == 10 && first >= 1000) return fmt::format("the {}s", first);
  return fmt::format("between {} and {}", year_in_words(first), year_in_words(last));
}

std::string unqualified(const edtf::Moment& moment) {
  if (moment.season != 0) return season_in_words(moment);
  if (moment.day != 0) return day_in_words({moment.year, moment.month, moment.day});
  if (moment.month != 0) return fmt::format("{} {}", months[moment.month - 1], year_in_words(moment.year));
  return years_in_words(moment);
}

std::string in_words(const edtf::Moment& moment) {
  switch (moment.doubt) {
    case edtf::Doubt::none:
      return unqualified(moment);
    case edtf::Doubt::uncertain:
      return "possibly " + unqualified(moment);
    case edtf::Doubt::approximate:
      return "about " + unqualified(moment);
    case edtf::Doubt::both:
      return "possibly about " + unqualified(moment);
  }
  return unqualified(moment);
}

std::string in_words(const edtf::Span& span) {
  if (!span.is_interval) return in_words(*span.start);
  if (span.start && span.end) return "between " + in_words(*span.start) + " and " + in_words(*span.end);
  if (span.start)
    return (span.end_unknown ? "from " : "since ") + in_words(*span.start) +
           (span.end_unknown ? ", end not known" : "");
  return "until " + in_words(*span.end) + (span.start_unknown ? ", start not known" : "");
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  const std::optional<edtf::Span> span = edtf::parse(text);
  if (!span) return std::nullopt;
  return Date{std::string(text), edtf::period(*span)};
}

Day day_from_civil(int year, unsigned month, unsigned day) {
  return static_cast<Day>(edtf::day_number({year, month, day}));
}

std::string written_out(const Date& date) {
  if (const std::optional<edtf::Span> span = edtf::parse(date.text)) return in_words(*span);
  if (date.period == Period{}) return "date not known";
  if (date.period.first == date.period.last) return written_out(date.period.first);
  if (date.period.last == latest_day) return "since " + written_out(date.period.first);
  if (date.period.first == earliest_day) return "until " + written_out(date.period.last);
  return "between " + written_out(date.period.first) + " and " + written_out(date.period.last);
}

std::string written_out(Day day) { return day_in_words(edtf::civil(day)); }

std::string written_out(const Period& period) {
  const std::string first = iso(period.first);
  for (const std::size_t cut : {0U, 3U, 6U}) {
    const std::optional<Date> date = parse_date(std::string_view(first).substr(0, first.size() - cut));
    if (date && date->period == period) return written_out(*date);
  }
  return written_out(Date{{}, period});
}

std::string iso(Day day) {
  const Civil civil = edtf::civil(day);
  const std::int64_t magnitude = civil.year < 0 ? -civil.year : civil.year;
  return fmt::format("{}{:04}-{:02}-{:02}", civil.year < 0 ? "-" : "", magnitude, civil.month, civil.day);
}

}  // namespace stemma
