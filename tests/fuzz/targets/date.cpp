// A date: its period is one, and what it is written as is the same period.
#include "stemma/date.hpp"
#include "fuzz/target.hpp"

namespace stemma::fuzz {

void run(std::string_view input) {
  const std::optional<Date> date = parse_date(input);
  if (!date) return;
  require(date->period.first <= date->period.last, "a period does not end before it begins");
  const std::optional<Date> again = parse_date(date->text);
  require(again && again->period == date->period, "a date's text is that date");
}

}  // namespace stemma::fuzz
