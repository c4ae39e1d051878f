// The outside world as an argument: only main reads the real clock, environment and terminal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/leak_guard.hpp"
#include "app/progress.hpp"

namespace stemma::app {

struct World {
  std::int64_t now = 0;  ///< seconds since 1970-01-01 00:00 UTC
  /// Value of an environment variable; empty if it is not set.
  std::function<std::string(const std::string&)> env = [](const std::string&) { return std::string(); };
  /// It is set, if only to nothing.
  std::function<bool(const std::string&)> env_is_set = [](const std::string&) { return false; };
  bool out_is_tty = false;
  bool err_is_tty = false;
  bool in_is_tty = false;
  /// The next line of standard input, without its end; nothing at the end of it.
  std::function<std::optional<std::string>()> read_line = [] { return std::optional<std::string>(); };
  unsigned processors = 1;  ///< how many judge at once, where STEMMA_THREADS says nothing
  std::size_t width = 80;   ///< columns of the terminal; 80 where there is none
  /// Ctrl-C ends the program at once, except between hold_interrupts(true) and hold_interrupts(false): there it
  /// only makes interrupted() true, which is asked before anything is made to last.
  std::function<void(bool)> hold_interrupts = [](bool) {};
  std::function<bool()> interrupted = [] { return false; };
  Progress* progress = nullptr;  ///< who is told how far long work has come; null: nobody
  LeakGuard* guard = nullptr;    ///< is told of each case that is opened to be shown; null: nobody looks
  std::string folder;            ///< where the search for a project file begins; empty: there is none
};

/// Holds interrupts while it lives.
class HoldInterrupts {
 public:
  explicit HoldInterrupts(const World& world) : world_(world) { world_.hold_interrupts(true); }
  ~HoldInterrupts() { world_.hold_interrupts(false); }
  HoldInterrupts(const HoldInterrupts&) = delete;
  HoldInterrupts& operator=(const HoldInterrupts&) = delete;

 private:
  const World& world_;
};

/// ISO 8601 in UTC with seconds: "2024-03-14T09:30:00Z".
std::string iso_utc(std::int64_t seconds);

/// Tells the guard, if there is one, of a case that is to be shown.
void watch_over(const store::Store& store, const World& world);

/// Throws Error leak if the guard finds something protected in what is about to be handed out.
void look_over(std::string_view output, const World& world);

/// Throws Error interrupted if somebody pressed Ctrl-C.
void stop_if_interrupted(const World& world);

}  // namespace stemma::app
