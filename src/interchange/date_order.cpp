#include "interchange/date_order.hpp"

#include <cstdint>

namespace stemma::interchange {
namespace {

bool doubted(const Date& date) { return date.text.find_first_of("?~%") != std::string::npos; }

}  // namespace

bool impossibly_before(const Date& date, const Date& earliest) {
  if (doubted(date) || doubted(earliest)) return false;
  return std::int64_t{date.period.last} + 1 < std::int64_t{earliest.period.first};
}

}  // namespace stemma::interchange
