// stemma undo: takes one commit back, as a new commit.
#pragma once

#include <cstdint>
#include <string>

#include "app/edit_case.hpp"
#include "app/world.hpp"

namespace stemma::app {

struct Undone {
  std::uint64_t commit = 0;  ///< that was undone
  Edited edited;
};

/// Undoes the commit of this number ("12" or "@12"), or with an empty text the last one. The history keeps both.
/// `message` is why; empty: "undo commit 3: " and what that one's message was. Throws what edit_case throws, and Error
/// usage where something later rests on the commit.
Undone undo(const std::string& path, const std::string& commit, const std::string& message, const World& world);

}  // namespace stemma::app
