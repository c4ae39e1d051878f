#include "db/waiting.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <thread>

namespace stemma::db {

void Waiting::at_most(sqlite3* database, std::chrono::milliseconds longest) {
  longest_ = longest;
  sqlite3_busy_handler(database, wait, this);
}

int Waiting::wait(void* self, int count) {
  auto& waiting = *static_cast<Waiting*>(self);
  const auto now = std::chrono::steady_clock::now();
  if (count == 0) waiting.since_ = now;
  if (now - waiting.since_ >= waiting.longest_) return 0;
  constexpr int least_us = 700, steps = 7, step_us = 100;  // not in step with one another
  std::this_thread::sleep_for(std::chrono::microseconds(least_us + (::getpid() + count) % steps * step_us));
  return 1;
}

}  // namespace stemma::db
