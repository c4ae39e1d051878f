#include "base/attached_process.hpp"

#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <system_error>

#include "base/program.hpp"
#include "stemma/error.hpp"

namespace stemma::base {
namespace {

constexpr std::array<int, 2> theirs{SIGINT, SIGQUIT};

/// Ignores what the keyboard sends to both of us.
class IgnoredSignals {
 public:
  IgnoredSignals() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    ::sigemptyset(&ignore.sa_mask);
    for (std::size_t i = 0; i < theirs.size(); ++i) ::sigaction(theirs.at(i), &ignore, &before_.at(i));
  }
  ~IgnoredSignals() {
    for (std::size_t i = 0; i < theirs.size(); ++i) ::sigaction(theirs.at(i), &before_.at(i), nullptr);
  }
  IgnoredSignals(const IgnoredSignals&) = delete;
  IgnoredSignals& operator=(const IgnoredSignals&) = delete;

 private:
  std::array<struct sigaction, theirs.size()> before_{};
};

class Attributes {
 public:
  Attributes() {
    ::posix_spawnattr_init(&raw_);
    sigset_t usual;
    ::sigemptyset(&usual);
    for (const int signal : {SIGINT, SIGQUIT, SIGPIPE}) ::sigaddset(&usual, signal);
    ::posix_spawnattr_setsigdefault(&raw_, &usual);
    ::posix_spawnattr_setflags(&raw_, POSIX_SPAWN_SETSIGDEF);
  }
  ~Attributes() { ::posix_spawnattr_destroy(&raw_); }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  const posix_spawnattr_t* get() const { return &raw_; }

 private:
  posix_spawnattr_t raw_{};
};

}  // namespace

int run_attached(std::vector<std::string> words) {
  const std::optional<std::string> file = words.empty() ? std::nullopt : find_program(words.front());
  if (!file) throw Error(ErrorKind::missing_tool, (words.empty() ? "no program" : words.front()) + " is not installed");
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const IgnoredSignals ignored;
  const Attributes attributes;
  pid_t pid = 0;
  if (const int fault = ::posix_spawn(&pid, file->c_str(), nullptr, attributes.get(), arguments.data(), environ)) {
    throw Error(ErrorKind::missing_tool,
                "cannot start " + words.front() + ": " + std::generic_category().message(fault));
  }
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace stemma::base
