// The program: reads the real clock, environment and terminal, and runs.
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "cli/interrupt.hpp"
#include "cli/output.hpp"
#include "cli/pager.hpp"
#include "cli/progress_line.hpp"
#include "cli/run.hpp"
#include "cli/styled.hpp"

namespace {

std::size_t terminal_width(int descriptor) {
  winsize size{};
  return ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

bool is_set(const std::string& name) { return std::getenv(name.c_str()) != nullptr; }

std::string environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::string() : std::string(value);
}

std::optional<std::string> line_of_input() {
  std::string line;
  if (!std::getline(std::cin, line)) return std::nullopt;
  return line;
}

int run(const std::vector<std::string>& words) {
  stemma::app::World world;
  world.now = std::time(nullptr);
  world.env = environment;
  world.env_is_set = is_set;
  world.out_is_tty = ::isatty(STDOUT_FILENO) != 0;
  world.err_is_tty = ::isatty(STDERR_FILENO) != 0;
  world.in_is_tty = ::isatty(STDIN_FILENO) != 0;
  world.read_line = line_of_input;
  world.processors = std::thread::hardware_concurrency();
  world.width = terminal_width(STDOUT_FILENO);
  world.hold_interrupts = stemma::cli::hold_interrupts;
  world.interrupted = stemma::cli::interrupted;
  world.folder = ".";

  std::ostream terminal(std::cerr.rdbuf());
  std::optional<stemma::cli::ProgressLine> line;
  if (stemma::cli::watched(world)) {
    line.emplace(terminal, terminal_width(STDERR_FILENO), std::chrono::steady_clock::now);
    world.progress = &*line;
  }
  stemma::cli::TalkBuffer talk(*std::cerr.rdbuf(), line ? &*line : nullptr);
  std::ostream err(&talk);

  stemma::cli::DescriptorBuffer buffer(STDOUT_FILENO);
  stemma::cli::Pager pager(world);
  buffer.before_writing([&](int descriptor) {
    if (line && world.out_is_tty) line->retire();
    return pager.start_before(descriptor);
  });
  std::ostream out(&buffer);
  out.exceptions(std::ios::badbit);
  stemma::cli::Session session{world, out, err};
  session.outlive_reader = [&] { buffer.outlive_reader(); };
  session.page = [&] { pager.want(); };
  session.leave_pager = [&] {
    pager.close();
    buffer.write_to(STDOUT_FILENO);
  };
  return stemma::cli::run(words, session);
}

}  // namespace

int main(int count, char** words) {
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);  // a core file would hold the names of sealed sources
  std::signal(SIGPIPE, SIG_IGN);    // a closed pipe is seen where it is written to
  std::signal(SIGXFSZ, SIG_IGN);    // a file that may not grow is a full disk, and said
  stemma::cli::handle_interrupts();
  try {
    return run(count > 1 ? std::vector<std::string>(words + 1, words + count) : std::vector<std::string>());
  } catch (const std::bad_alloc&) {
    // Before there is anything that could word it.
    constexpr std::string_view said = "stemma: error: not enough memory\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, said.data(), said.size());
    return 1;
  }
}
