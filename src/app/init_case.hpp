// A new database with an empty case.
#pragma once

#include <string>

#include "app/world.hpp"

namespace stemma::app {

/// The id of a case that is named after its file: "story.db" gives "story", "my story.db" "my-story".
std::string id_from_path(const std::string& path);

/// Throws Error usage for an id that no case can have.
void require_case_id(const std::string& id);

/// Throws what require_case_id throws, io if something is there.
void init_case(const std::string& database, const std::string& id, const std::string& title, const World& world);

}  // namespace stemma::app
