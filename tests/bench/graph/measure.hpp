// Time and memory of this process.
#pragma once

#include <sys/resource.h>

#include <ctime>
#include <utility>

namespace stemma::bench {

/// Time of the processor, not of the clock on the wall: what else the machine does then hardly counts.
class Watch {
 public:
  /// Seconds since it was made or last asked.
  double lap() {
    const std::clock_t now = std::clock();
    return static_cast<double>(now - std::exchange(since_, now)) / CLOCKS_PER_SEC;
  }

 private:
  std::clock_t since_ = std::clock();
};

/// Largest resident memory of this process so far, in megabytes.
inline double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace stemma::bench
