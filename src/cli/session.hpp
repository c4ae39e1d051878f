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
};

}  // namespace stemma::cli
