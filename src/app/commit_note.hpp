// Who commits, when and why, from the world.
#pragma once

#include <string>

#include "app/world.hpp"
#include "store/store.hpp"

namespace stemma::app {

/// The author is STEMMA_AUTHOR, else who the project file names, else USER, else "unknown". Throws what setting()
/// throws.
store::CommitNote commit_note(const World& world, std::string message);

}  // namespace stemma::app
