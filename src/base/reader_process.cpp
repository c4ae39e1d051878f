#include "base/reader_process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

#include "base/program.hpp"

namespace stemma::base {
namespace {

/// What posix_spawn wants to know, freed at the end.
struct Plan {
  Plan() {
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
  }
  ~Plan() {
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
  }
  Plan(const Plan&) = delete;
  Plan& operator=(const Plan&) = delete;

  posix_spawn_file_actions_t actions{};
  posix_spawnattr_t attributes{};
};

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> list;
  list.reserve(strings.size() + 1);
  for (std::string& text : strings) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

std::vector<std::string> our_environment() {
  std::vector<std::string> list;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) list.emplace_back(*entry);
  return list;
}

}  // namespace

std::optional<ReaderProcess> ReaderProcess::start(const std::vector<std::string>& words,
                                                  const std::vector<std::string>& environment) {
  const std::optional<std::string> file = words.empty() ? std::nullopt : find_program(words.front());
  std::array<int, 2> ends{};
  if (!file || ::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  const Descriptor reading(ends[0]);
  Descriptor writing(ends[1]);

  std::vector<std::string> arguments = words, variables = our_environment();
  variables.insert(variables.end(), environment.begin(), environment.end());

  Plan plan;
  sigset_t usual;
  ::sigemptyset(&usual);
  ::sigaddset(&usual, SIGPIPE);  // we may ignore it, and the reader must not
  ::posix_spawn_file_actions_adddup2(&plan.actions, reading.get(), STDIN_FILENO);
  ::posix_spawnattr_setsigdefault(&plan.attributes, &usual);
  ::posix_spawnattr_setflags(&plan.attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t pid = 0;
  const int fault = ::posix_spawn(&pid, file->c_str(), &plan.actions, &plan.attributes, pointers(arguments).data(),
                                  pointers(variables).data());
  if (fault != 0) return std::nullopt;
  return ReaderProcess(pid, std::move(writing));
}

ReaderProcess::ReaderProcess(pid_t pid, Descriptor input) : pid_(pid), input_(std::move(input)) {}

ReaderProcess::ReaderProcess(ReaderProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, 0)), input_(std::move(other.input_)) {}

void ReaderProcess::finish() {
  input_.close();
  if (pid_ == 0) return;
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = 0;
}

}  // namespace stemma::base
