#include "report/moment.hpp"

#include <optional>

#include "stemma/date.hpp"

namespace stemma::report {

std::string moment_words(const std::string& at) {
  const auto day = at.size() < 16 ? std::nullopt : parse_date(at.substr(0, 10));
  return day ? written_out(*day) + " at " + at.substr(11, 5) + " UTC" : at;
}

}  // namespace stemma::report
