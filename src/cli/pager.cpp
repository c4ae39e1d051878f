#include "cli/pager.hpp"

#include <algorithm>

namespace stemma::cli {
namespace {

/// less ends by itself where the text fits the screen (F), shows colours (R) and leaves the text there (X).
constexpr const char* for_less = "LESS=FRX";

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; (at = text.find_first_not_of(' ', at)) != std::string::npos;) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

}  // namespace

std::vector<std::string> pager_words(const app::World& world) {
  if (!world.out_is_tty) return {};
  std::vector<std::string> words;
  if (world.env_is_set("STEMMA_PAGER")) {
    words = split(world.env("STEMMA_PAGER"));
  } else if (world.env_is_set("PAGER")) {
    words = split(world.env("PAGER"));
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
  std::optional<base::ReaderProcess> started = base::ReaderProcess::start(pager_words(world_), environment);
  if (!started) return descriptor;
  process_.emplace(std::move(*started));
  world_.hold_interrupts(true);
  return process_->input();
}

void Pager::close() {
  wanted_ = false;
  if (!process_) return;
  process_.reset();
  world_.hold_interrupts(false);
}

}  // namespace stemma::cli
