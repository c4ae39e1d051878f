#include "cli/styled.hpp"

#include <algorithm>

namespace stemma::cli {
namespace {

constexpr std::size_t widest = 100;  ///< longer lines are hard to read
constexpr std::size_t usual = 80;

}  // namespace

bool styled(const app::World& world) { return styled(world, "auto", world.out_is_tty); }

bool styled(const app::World& world, const std::string& when, bool to_terminal) {
  if (when == "always") return true;
  if (when == "never" || !to_terminal) return false;
  return world.env("NO_COLOR").empty() && world.env("TERM") != "dumb";
}

bool watched(const app::World& world) {
  const std::string terminal = world.env("TERM");
  return world.err_is_tty && !terminal.empty() && terminal != "dumb";
}

std::size_t reading_width(const app::World& world) { return world.out_is_tty ? std::min(world.width, widest) : usual; }

}  // namespace stemma::cli
