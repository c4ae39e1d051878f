// fork and exec rather than posix_spawn: the child asks to die with us (PR_SET_PDEATHSIG), so that
// nothing runs on after Ctrl-C, and leads a process group of its own, so that a time limit ends its
// children too.
#include "base/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <system_error>
#include <thread>

#include "base/descriptor.hpp"
#include "base/program.hpp"
#include "stemma/error.hpp"

namespace stemma::base {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const std::string& what, const std::string& hint = {}) {
  throw Error(ErrorKind::missing_tool, what, hint);
}

[[noreturn]] void cannot_start(int error) {
  fail("cannot start an outside program: " + std::generic_category().message(error));
}

std::string file_of(const std::string& program) {
  const std::optional<std::string> file = find_program(program);
  if (!file) fail(program + " is not installed", "install it, or choose an output that does not need it");
  return *file;
}

struct Channel {
  Descriptor ours, theirs;
};

/// Numbered 3 and up, so that dup2 onto 0, 1, 2 never meets its own source.
Descriptor above_standard(Descriptor low) {
  Descriptor high(::fcntl(low.get(), F_DUPFD_CLOEXEC, 3));
  if (!high.is_open()) cannot_start(errno);
  return high;
}

/// From the child to us.
Channel open_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) cannot_start(errno);
  Descriptor reading(ends[0]);
  Descriptor writing(ends[1]);
  return {above_standard(std::move(reading)), above_standard(std::move(writing))};
}

/// From us to the child: a socket, because it can be written with MSG_NOSIGNAL, and a child that closes
/// its input early then costs an error code instead of a SIGPIPE.
Channel open_input() {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) cannot_start(errno);
  Descriptor ours(ends[0]);
  Descriptor theirs(ends[1]);
  return {above_standard(std::move(ours)), above_standard(std::move(theirs))};
}

void make_non_blocking(const Descriptor& file) {
  const int flags = ::fcntl(file.get(), F_GETFL);
  if (flags < 0 || ::fcntl(file.get(), F_SETFL, flags | O_NONBLOCK) != 0) cannot_start(errno);
}

/// A started child, killed with its group and reaped if it is still there at the end of scope.
class Child {
 public:
  explicit Child(pid_t pid) : pid_(pid) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (pid_ <= 0) return;
    ::kill(-pid_, SIGKILL);
    ::kill(pid_, SIGKILL);
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
  }

  /// The exit code if the child has ended.
  std::optional<int> poll_exit() {
    int status = 0;
    const pid_t ended = ::waitpid(pid_, &status, WNOHANG);
    if (ended != pid_) return std::nullopt;
    pid_ = 0;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  }

 private:
  pid_t pid_;
};

/// What the child needs, all made before the fork: after it only async-signal-safe calls are allowed.
struct Plan {
  std::string file;
  std::vector<char*> arguments, environment;
  int in = -1, out = -1, err = -1, failure = -1;
};

[[noreturn]] void become(const Plan& plan, pid_t parent) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(127);
  ::signal(SIGPIPE, SIG_DFL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  const bool joined = ::dup2(plan.in, 0) >= 0 && ::dup2(plan.out, 1) >= 0 && ::dup2(plan.err, 2) >= 0;
  if (joined) ::execve(plan.file.c_str(), plan.arguments.data(), plan.environment.data());
  const int error = errno;
  const ssize_t told = ::write(plan.failure, &error, sizeof error);
  ::_exit(told == sizeof error ? 126 : 127);
}

/// Waits until the child has become the program; Error if it could not.
void await_start(const Descriptor& failure, const std::string& program) {
  int error = 0;
  ssize_t count = 0;
  do {
    count = ::read(failure.get(), &error, sizeof error);
  } while (count < 0 && errno == EINTR);
  if (count > 0) fail(program + " cannot be run: " + std::generic_category().message(error));
}

/// Moves bytes between us and the child, all three streams at once, so that neither side waits for ever.
class Conversation {
 public:
  Conversation(std::string_view input, std::size_t max_output, Clock::time_point deadline, std::string program)
      : input_(input), max_output_(max_output), deadline_(deadline), program_(std::move(program)) {}

  void run(Descriptor in, Descriptor out, Descriptor err, ProcessResult& result) {
    if (input_.empty()) in.close();
    while (in.is_open() || out.is_open() || err.is_open()) {
      std::array<pollfd, 3> waiting{pollfd{in.get(), POLLOUT, 0}, pollfd{out.get(), POLLIN, 0},
                                    pollfd{err.get(), POLLIN, 0}};
      if (::poll(waiting.data(), waiting.size(), patience()) < 0 && errno != EINTR) cannot_start(errno);
      if (waiting[0].revents != 0) give(in);
      if (waiting[1].revents != 0) take(out, result.out);
      if (waiting[2].revents != 0) take(err, result.err);
      if (result.out.size() + result.err.size() > max_output_) {
        fail(program_ + " printed more than " + std::to_string(max_output_) + " bytes");
      }
    }
  }

  int await_exit(Child& child) const {
    auto pause = std::chrono::microseconds(100);
    for (;;) {
      if (const auto code = child.poll_exit()) return *code;
      patience();
      std::this_thread::sleep_for(pause);
      pause = std::min(pause * 2, std::chrono::microseconds(10'000));
    }
  }

 private:
  /// Milliseconds to the deadline; Error if it has passed.
  int patience() const {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline_ - Clock::now()).count();
    if (left <= 0) fail(program_ + " did not finish in time");
    return static_cast<int>(std::min<std::int64_t>(left, 3'600'000));
  }

  void give(Descriptor& in) {
    const ssize_t sent = ::send(in.get(), input_.data(), input_.size(), MSG_NOSIGNAL);
    if (sent < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (sent >= 0) input_.remove_prefix(static_cast<std::size_t>(sent));
    if (sent < 0 || input_.empty()) in.close();
  }

  static void take(Descriptor& from, std::string& into) {
    std::array<char, 1U << 16> chunk{};
    const ssize_t count = ::read(from.get(), chunk.data(), chunk.size());
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (count <= 0) return from.close();
    into.append(chunk.data(), static_cast<std::size_t>(count));
  }

  std::string_view input_;
  std::size_t max_output_;
  Clock::time_point deadline_;
  std::string program_;
};

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> list;
  list.reserve(strings.size() + 1);
  for (std::string& text : strings) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

}  // namespace

ProcessResult run_process(const std::string& program, const std::vector<std::string>& arguments, std::string_view input,
                          std::chrono::milliseconds limit, std::size_t max_output) {
  const Clock::time_point deadline = Clock::now() + limit;
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> environment{"PATH=" + search_path(), "LC_ALL=C.UTF-8"};

  Channel in = open_input();
  Channel out = open_pipe();
  Channel err = open_pipe();
  Channel failure = open_pipe();
  make_non_blocking(in.ours);
  make_non_blocking(out.ours);
  make_non_blocking(err.ours);
  const Plan plan{file_of(program), pointers(words),  pointers(environment), in.theirs.get(),
                  out.theirs.get(), err.theirs.get(), failure.theirs.get()};

  const pid_t parent = ::getpid();
  const pid_t pid = ::fork();
  if (pid < 0) cannot_start(errno);
  if (pid == 0) become(plan, parent);
  Child child(pid);
  for (Channel* channel : {&in, &out, &err, &failure}) channel->theirs.close();
  await_start(failure.ours, program);

  ProcessResult result;
  Conversation conversation(input, max_output, deadline, program);
  conversation.run(std::move(in.ours), std::move(out.ours), std::move(err.ours), result);
  result.exit_code = conversation.await_exit(child);
  return result;
}

}  // namespace stemma::base
