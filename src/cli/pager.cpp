#include "cli/pager.hpp"

#include "base/program.hpp"

namespace stemma::cli {
namespace {

/// less ends by itself where the text fits the screen (F), shows colours (R) and leaves the text there (X).
constexpr const char* for_less = "LESS=FRX";

}  // namespace

std::vector<std::string> pager_words(const app::World& world) {
  if (!world.out_is_tty) return {};
  std::vector<std::string> words;
  if (world.env_is_set("STEMMA_PAGER")) {
    words = base::command_words(world.env("STEMMA_PAGER"));
  } else if (world.env_is_set("PAGER")) {
    words = base::command_words(world.env("PAGER"));
  } else if (world.env("TERM") != "dumb") {
    words = {"less"};
  }
  if (words == std::vector<std::string>{"cat"}) words.clear();
  return words;
}

int Pager::start_before(int descriptor) {
  if (!wanted_) return descriptor;
  std::vector<std::string> environment;
  if (!world_.env_is_set("LESS")) environment.emplace_back(for_less);
  world_.hold_interrupts(true);  // from before it starts: Ctrl-C is the pager's from its first moment on
  std::optional<base::ReaderProcess> started = base::ReaderProcess::start(pager_words(world_), environment);
  if (!started) {
    world_.hold_interrupts(false);
    return descriptor;
  }
  process_.emplace(std::move(*started));
  return process_->input();
}

void Pager::close() {
  wanted_ = false;
  if (!process_) return;
  process_.reset();
  world_.hold_interrupts(false);
}

}  // namespace stemma::cli
