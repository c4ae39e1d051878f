#include "cli/interrupt.hpp"

#include <unistd.h>

#include <csignal>

namespace stemma::cli {
namespace {

constexpr int exit_interrupted = 130;

// What a signal handler may touch.
volatile std::sig_atomic_t holds = 0;
volatile std::sig_atomic_t pressed = 0;

void on_interrupt(int) {
  if (holds == 0) ::_exit(exit_interrupted);
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

}  // namespace stemma::cli
