// A program that reads what we write, in front of a person: a pager.
//
// It shares our terminal, process group and environment. Programs that only answer are run by run_process().
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "base/descriptor.hpp"

namespace stemma::base {

class ReaderProcess {
 public:
  /// Starts the program that the first word names, with the others as its arguments; no shell. `environment` are
  /// "NAME=value" beside our own. Nothing if there is no such program, or it cannot be run.
  static std::optional<ReaderProcess> start(const std::vector<std::string>& words,
                                            const std::vector<std::string>& environment);
  ReaderProcess(ReaderProcess&& other) noexcept;
  ReaderProcess& operator=(ReaderProcess&&) = delete;
  /// Waits until it has ended.
  ~ReaderProcess() { finish(); }

  /// Where to write. A reader that has ended makes writing fail with EPIPE, if SIGPIPE is ignored.
  int input() const { return input_.get(); }
  /// Says that nothing more comes, and waits until it has ended.
  void finish();

 private:
  ReaderProcess(pid_t pid, Descriptor input);

  pid_t pid_;
  Descriptor input_;
};

}  // namespace stemma::base
