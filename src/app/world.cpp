#include "app/world.hpp"

#include <fmt/format.h>

#include "stemma/date.hpp"
#include "stemma/error.hpp"

namespace stemma::app {

std::string iso_utc(std::int64_t seconds) {
  constexpr std::int64_t day_seconds = 86'400;
  const std::int64_t day = seconds >= 0 ? seconds / day_seconds : (seconds - (day_seconds - 1)) / day_seconds;
  const std::int64_t rest = seconds - day * day_seconds;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(static_cast<Day>(day)), rest / 3600, rest / 60 % 60, rest % 60);
}

void watch_over(const store::Store& store, const World& world) {
  if (world.guard != nullptr) world.guard->watch(store);
}

void look_over(std::string_view output, const World& world) {
  if (world.guard != nullptr) world.guard->check(output);
}

void stop_if_interrupted(const World& world) {
  if (world.interrupted()) throw Error(ErrorKind::interrupted, "interrupted");
}

}  // namespace stemma::app
