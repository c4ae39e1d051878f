#include "app/commit_note.hpp"

#include <utility>

#include "app/project.hpp"

namespace stemma::app {

store::CommitNote commit_note(const World& world, std::string message) {
  std::string author = setting(world, Setting::author);
  if (author.empty()) author = world.env("USER");
  if (author.empty()) author = "unknown";
  return {std::move(author), iso_utc(world.now), std::move(message)};
}

}  // namespace stemma::app
