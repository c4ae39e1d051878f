// The program: reads the real clock, environment and terminal, and runs.
#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include "cli/interrupt.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"

namespace {

std::size_t terminal_width() {
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

std::string environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

int main(int count, char** words) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen where it is written to
  stemma::cli::handle_interrupts();

  stemma::app::World world;
  world.now = std::time(nullptr);
  world.env = environment;
  world.out_is_tty = ::isatty(STDOUT_FILENO) != 0;
  world.err_is_tty = ::isatty(STDERR_FILENO) != 0;
  world.width = terminal_width();
  world.hold_interrupts = stemma::cli::hold_interrupts;
  world.interrupted = stemma::cli::interrupted;

  stemma::cli::DescriptorBuffer buffer(STDOUT_FILENO);
  std::ostream out(&buffer);
  out.exceptions(std::ios::badbit);
  stemma::cli::Session session{world, out, std::cerr, [&buffer] { buffer.outlive_reader(); }};
  return stemma::cli::run(count > 1 ? std::vector<std::string>(words + 1, words + count) : std::vector<std::string>(),
                          session);
}
