// What a command may touch: the world, the stream for data and the stream for talk.
#pragma once

#include <functional>
#include <ostream>

#include "app/world.hpp"

namespace stemma::cli {

struct Session {
  const app::World& world;
  std::ostream& out;  ///< data
  std::ostream& err;  ///< talk
  /// Called by a command whose exit code is an answer: it then runs to its end even when whoever reads
  /// the output (`head`) has gone.
  std::function<void()> outlive_reader = [] {};
  /// Called by a command that is about to write long text for a person: from its first byte on a pager shows it, if
  /// there is one (pager.hpp).
  std::function<void()> page = [] {};
  /// Waits until the person has left the pager. Called before talk, and when all is written.
  std::function<void()> leave_pager = [] {};
};

}  // namespace stemma::cli
