// The pager: long text for a person goes through it, as git and man do it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/world.hpp"
#include "base/reader_process.hpp"

namespace stemma::cli {

/// The program and its arguments: what $STEMMA_PAGER says, else $PAGER, split at spaces; else `less`, but not on a
/// terminal that is dumb. None if that is empty or `cat`, or standard output is no terminal.
std::vector<std::string> pager_words(const app::World& world);

/// At most one pager, from the first byte of a command's text until the reader has left it.
///
/// While it runs Ctrl-C is the pager's, which does not end by it: a program that ended before its pager would leave the
/// terminal to two readers.
class Pager {
 public:
  explicit Pager(const app::World& world) : world_(world) {}
  ~Pager() { close(); }
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

  /// What is written from now on is for a person to read. Starts nothing yet.
  void want() { wanted_ = true; }
  /// Starts it if it is wanted and there is one. Where to write instead of `descriptor`, which it is if there is none.
  int start_before(int descriptor);
  /// Waits until the reader has left it.
  void close();

 private:
  const app::World& world_;
  bool wanted_ = false;
  std::optional<base::ReaderProcess> process_;
};

}  // namespace stemma::cli
