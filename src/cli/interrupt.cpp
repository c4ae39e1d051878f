#include "cli/interrupt.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>

namespace stemma::cli {
namespace {

constexpr int exit_interrupted = 130;

// What a signal handler may touch.
volatile std::sig_atomic_t holds = 0;
volatile std::sig_atomic_t pressed = 0;
volatile std::sig_atomic_t line_on_screen = 0;

constexpr std::size_t echo = 2;  ///< columns of the ^C that the terminal adds to the line
constexpr std::size_t widest = 1000;
constexpr auto blanks = [] {
  std::array<char, widest + echo + 2> made{};
  for (char& one : made) one = ' ';
  made.front() = '\r';
  return made;
}();

void wipe_line() {
  const auto columns = static_cast<std::size_t>(line_on_screen);
  if (columns == 0) return;
  if (::write(STDERR_FILENO, blanks.data(), columns + echo + 1) > 0 && ::write(STDERR_FILENO, blanks.data(), 1) > 0) {
    line_on_screen = 0;
  }
}

void on_interrupt(int) {
  if (holds == 0) {
    wipe_line();
    ::_exit(exit_interrupted);
  }
  pressed = 1;
}

}  // namespace

void handle_interrupts() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  sigaction(SIGINT, &action, nullptr);
}

bool interrupted() { return pressed != 0; }

void hold_interrupts(bool hold) { holds = holds + (hold ? 1 : -1); }

void note_line_on_screen(std::size_t columns) {
  line_on_screen = static_cast<std::sig_atomic_t>(std::min(columns, widest));
}

}  // namespace stemma::cli
